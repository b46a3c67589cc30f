window.YTD.tweets.part0 = [
 {
  "tweet": {
   "id": "1600000000000000001",
   "id_str": "1600000000000000001",
   "full_text": "Premier jour &amp; premier bus",
   "created_at": "Wed Jan 14 20:19:24 +0000 2026",
   "lang": "fr",
   "favorite_count": "3",
   "retweet_count": "1",
   "retweeted": false,
   "favorited": false,
   "truncated": false,
   "entities": {
    "user_mentions": [],
    "urls": [],
    "hashtags": []
   }
  }
 },
 {
  "tweet": {
   "id": "1600000000000000002",
   "id_str": "1600000000000000002",
   "full_text": "Suite du fil",
   "created_at": "Wed Jan 14 20:25:00 +0000 2026",
   "lang": "fr",
   "favorite_count": "3",
   "retweet_count": "1",
   "retweeted": false,
   "favorited": false,
   "truncated": false,
   "entities": {
    "user_mentions": [],
    "urls": [],
    "hashtags": []
   },
   "in_reply_to_status_id_str": "1600000000000000001",
   "in_reply_to_screen_name": "abribus7"
  }
 },
 {
  "tweet": {
   "id": "1600000000000000003",
   "id_str": "1600000000000000003",
   "full_text": "RT @VoixDuFleuve: La régie confirme",
   "created_at": "Thu Jan 15 09:00:00 +0000 2026",
   "lang": "fr",
   "favorite_count": "3",
   "retweet_count": "1",
   "retweeted": false,
   "favorited": false,
   "truncated": false,
   "entities": {
    "user_mentions": [
     {
      "screen_name": "VoixDuFleuve",
      "id_str": "1",
      "name": "VoixDuFleuve"
     }
    ],
    "urls": [],
    "hashtags": []
   }
  }
 },
 {
  "tweet": {
   "id": "1600000000000000004",
   "id_str": "1600000000000000004",
   "full_text": "@karim_horaire oui",
   "created_at": "Thu Jan 15 09:30:00 -0500 2026",
   "lang": "fr",
   "favorite_count": "3",
   "retweet_count": "1",
   "retweeted": false,
   "favorited": false,
   "truncated": false,
   "entities": {
    "user_mentions": [
     {
      "screen_name": "karim_horaire",
      "id_str": "1",
      "name": "karim_horaire"
     }
    ],
    "urls": [],
    "hashtags": []
   },
   "in_reply_to_status_id_str": "1599999999999999999",
   "in_reply_to_screen_name": "karim_horaire"
  }
 },
 {
  "tweet": {
   "id": "1600000000000000005",
   "id_str": "1600000000000000005",
   "full_text": "À lire https://t.co/x",
   "created_at": "Thu Jan 15 10:00:00 +0000 2026",
   "lang": "fr",
   "favorite_count": "3",
   "retweet_count": "1",
   "retweeted": false,
   "favorited": false,
   "truncated": false,
   "entities": {
    "user_mentions": [],
    "urls": [
     {
      "url": "https://t.co/x",
      "expanded_url": "https://twitter.com/VoixDuFleuve/status/1500000000000000001"
     }
    ],
    "hashtags": []
   }
  }
 },
 {
  "tweet": {
   "id": "1600000000000000001",
   "id_str": "1600000000000000001",
   "full_text": "Premier jour",
   "created_at": "Wed Jan 14 20:19:24 +0000 2026",
   "lang": "fr",
   "favorite_count": "3",
   "retweet_count": "1",
   "retweeted": false,
   "favorited": false,
   "truncated": false,
   "entities": {
    "user_mentions": [],
    "urls": [],
    "hashtags": []
   }
  }
 },
 {
  "tweet": {
   "id": "1600000000000000006",
   "id_str": "1600000000000000006",
   "full_text": "sans heure",
   "created_at": "un jour",
   "lang": "fr",
   "favorite_count": "3",
   "retweet_count": "1",
   "retweeted": false,
   "favorited": false,
   "truncated": false,
   "entities": {
    "user_mentions": [],
    "urls": [],
    "hashtags": []
   }
  }
 },
 {
  "tweet": {}
 }
]
