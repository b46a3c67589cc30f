"""What tools call the columns of their exports, in English and in French."""

NAMES = {  # the names that tools give, in order: the first one found is taken
    "author": "author username screen_name user_screen_name handle from_user author_name auteur autrice compte account "
    "account_name utilisateur user nom_d_utilisateur user_name from sender source vertex_1 expediteur profil profile page_name influencer "
    "user_id author_id name nom",
    "text": "text texte full_text body message content contenu tweet post commentaire comment caption description hit_sentence snippet "
    "publication title titre",
    "time": "created_at time_utc timestamp datetime date_time date_utc time date published published_at publie_le date_de_publication post_created "
    "creation_time created_utc create_time created heure horodatage moment jour day",
    "target": "target cible to_user in_reply_to_screen_name in_reply_to in_reply_to_username reply_to retweeted_user retweet_screen_name "
    "destinataire recipient to vertex_2 mentioned_user parent_author en_reponse_a",
    "kind": "kind post_type type_de_publication tweet_type interaction_type relationship genre type nature",
    "followers": "followers followers_count author_followers user_followers_count abonnes nombre_d_abonnes subscribers follower_count reach audience",
    "likes": "likes like_count favorite_count favourites_count likes_count reactions mentions_j_aime j_aime jaime score favorites aimes",
    "id": "id post_id tweet_id status_id message_id comment_id id_str identifiant identifier uri url link lien",
    "parent": "parent_id in_reply_to_status_id in_reply_to_id reply_to_id referenced_id parent replied_to retweeted_id conversation_parent id_parent",
    "language": "language langue lang locale",
    "display_name": "display_name nom_affiche full_name author_fullname nom_complet",
    "mentions": "mentions mentioned mentioned_users personnes_mentionnees comptes_mentionnes",
}  # fmt: skip
