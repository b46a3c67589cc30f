"""What the data cards say, in both languages; the figures come from the tables."""

from __future__ import annotations

CARD = {
    "en": {
        "origin": [
            "## Where it comes from",
            "**Everything here is invented**: the region, the organisation, the people, the words. A program made it, by letting "
            "a small society talk for a year: people follow each other, post, pass on and answer; an account that "
            "is passed on a lot is so because the program gave it more pull, not because somebody typed a figure.",
        ],
        "figures": "{accounts} accounts, {posts} posts, shares and replies, {follows} ties between followers, from {first} to {last}. "
        "Generator version {version}, seed {seed}; same seed, same files.",
        "picture": "The case in three charts. Posts and shares per week: {most} at the highest, in the week of {week}, of which {share} on {topic}. "
        "Who relays whom on this issue ({shares} shares): the most relayed accounts, circles in French and squares in English. "
        "By platform: {platforms}; {french} of all are in French.",
        "platforms": {
            "microblog": "microblog",
            "page": "page",
            "photo": "photo",
            "video": "video",
            "forum": "forum",
        },
        "topics": "Topics: {topics}. The issue that the hand-coders looked at is `{issue}`; the organisation speaks as `@{organisation}`.",
        "limits": [
            "## Limits",
            "- A voice has one name on all platforms, and the platforms are kinds (microblog, page, photo, video, forum), not firms.\n"
            "- `parent_id` of a share is the post or share that the person saw. Most real platforms only keep the first author.\n"
            "- Only public talk is here: no private groups, no deleted posts, no views.\n"
            "- `followers` counts people outside of the case as well; `follows` does not.\n"
            "- The two coders disagree here and there, as people do. Nobody settled it for you.\n"
            "- On the organisation's side, costs, benefits, hours, recruitment, risks and publics are drawn around values that the "
            "author of the case chose. They are there to practise the reasoning; they do not say what a real organisation spends or gains.\n"
            "- Waiting times in `inbox` come from a simple rule: whoever is at the desk answers in order of arrival, and chance decides "
            "which messages are forgotten. `survey`, `audience` and `overlap` hold only (invented) people who were asked: a sample, and "
            "others would have given other figures.\n"
            "- `mentions` takes up posts of the case; its homonym and its competitor, the threads of `thread_posts` and the `comments` were "
            "written for the exercise, in proportions chosen for it. In `rumour`, `reached` and `believers` follow from a rule about who "
            "reads and who believes, and `tool_metrics` is simulated: nobody measured them.",
        ],
        "ethics": [
            "## Ethics",
            "No real person, firm or handle stands in these files; a likeness would be chance. Real posts would be personal "
            "information, even public ones and even under a nickname: consent, purpose and retention would have to be settled first "
            "(in Québec, Loi 25). Licence: CC0 1.0.",
        ],
        "rows": "rows",
        "head": "| column | meaning | values or unit |",
    },
    "fr": {
        "origin": [
            "## D'où viennent ces données",
            "**Tout est inventé** : la région, l'organisation, les gens, leurs mots. Un programme les a produites en laissant "
            "parler une petite société pendant un an : on s'abonne, on publie, on relaie, on répond. Un compte "
            "beaucoup relayé l'est parce que le programme lui a donné plus d'ascendant, et non parce qu'on a tapé un chiffre.",
        ],
        "figures": "{accounts} comptes, {posts} publications, partages et réponses, {follows} liens d'abonnement, du {first} au {last}. "
        "Générateur version {version}, graine {seed}; même graine, mêmes fichiers.",
        "picture": "Le cas en trois graphiques. Publications et partages par semaine : un sommet de {most} la semaine du {week}, dont {share} sur le sujet « {topic} ». "
        "Qui relaie qui sur cet enjeu ({shares} partages) : les comptes les plus relayés, des cercles en français et des carrés en anglais. "
        "Par plateforme : {platforms}; {french} du tout est en français.",
        "platforms": {
            "microblog": "microblogue",
            "page": "page",
            "photo": "photo",
            "video": "vidéo",
            "forum": "forum",
        },
        "topics": "Sujets : {topics}. L'enjeu codé à la main est `{issue}`; l'organisation parle sous le nom de `@{organisation}`.",
        "limits": [
            "## Limites",
            "- Une voix porte le même nom sur toutes les plateformes, et les plateformes sont des genres (microblogue, page, photo, vidéo, "
            "forum), pas des entreprises.\n"
            "- Le `parent_id` d'un partage est la publication ou le partage que la personne a vu. La plupart des vraies plateformes ne "
            "gardent que le premier auteur.\n"
            "- On n'a que la parole publique : ni groupes privés, ni publications supprimées, ni nombre de vues.\n"
            "- `followers` compte aussi des gens hors du cas; `follows`, non.\n"
            "- Les deux personnes qui codent ne s'entendent pas toujours, comme dans la vie. Personne n'a tranché pour vous.\n"
            "- Du côté de l'organisation, les coûts, les avantages, les heures, le recrutement, les risques et les publics sont tirés au hasard "
            "autour de valeurs choisies par l'auteur du cas. Ces chiffres servent à exercer le raisonnement; ils ne disent pas ce qu'une vraie "
            "organisation dépense ou gagne.\n"
            "- Les délais de réponse d'`inbox` viennent d'une règle simple : qui est au poste répond dans l'ordre d'arrivée, et le hasard décide "
            "des messages oubliés. `survey`, `audience` et `overlap` ne portent que sur les gens (inventés) qu'on a interrogés : c'est un "
            "échantillon, et d'autres auraient donné d'autres chiffres.\n"
            "- `mentions` reprend des publications du cas; l'homonyme et le concurrent qu'on y trouve, les fils de `thread_posts` et les `comments` "
            "ont été écrits pour l'exercice, dans des proportions choisies pour lui. Dans `rumour`, `reached` et `believers` découlent d'une "
            "règle sur qui lit et qui croit, et `tool_metrics` est simulé : personne ne les a mesurés.",
        ],
        "ethics": [
            "## Éthique",
            "Aucune personne, aucune entreprise, aucun compte réel ne figure dans ces fichiers; toute ressemblance serait un hasard. De vraies "
            "publications seraient des renseignements personnels, même publiques et même sous un surnom : il faudrait d'abord s'entendre sur le "
            "consentement, les fins et la durée de conservation (au Québec, la Loi 25). Licence : CC0 1.0.",
        ],
        "rows": "lignes",
        "head": "| colonne | sens | valeurs ou unité |",
    },
}
