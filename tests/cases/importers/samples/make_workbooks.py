"""Writes the workbooks among the samples, with the standard library alone: `python make_workbooks.py`.

Every account, firm and sentence is invented. The traps that each workbook holds are named beside its rows.
"""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

# The header is the second row, under a sentence. No people: daily figures only.
LINKEDIN = {
    "Metrics": [
        ["Aggregated engagement metrics of your page's content, 1 to 4 May 2026"],
        ["Date", "Impressions (organic)", "Impressions (sponsored)", "Impressions (total)", "Unique impressions (organic)",
         "Clicks (total)", "Reactions (total)", "Comments (total)", "Reposts (total)", "Engagement rate (total)"],
        ["05/01/2026", 412, 0, 412, 301, 18, 9, 2, 1, 0.0728],
        ["05/02/2026", 96, 0, 96, 80, 3, 1, 0, 0, 0.0417],
        ["05/03/2026", 1204, 350, 1554, 899, 61, 40, 11, 7, 0.0766],
        ["05/04/2026", 530, 0, 530, 402, 22, 12, 3, 2, 0.0736],
    ]
}  # fmt: skip

# dd/mm/yy as text; the account shared stands in parent_url; an article without an author; a row without a day.
TALKWALKER = {
    "Results": [
        ["url", "published", "title", "content", "lang", "source_type", "host_url", "post_type", "tags_internal", "parent_url",
         "reach", "engagement", "extra_author_attributes.name", "extra_author_attributes.short_name",
         "extra_source_attributes.name", "source_extended_attributes.twitter_followers",
         "article_extended_attributes.twitter_likes"],
        ["https://twitter.com/marie_du_quai/status/1001", "03/04/26 14:05:00", "", "Les nouveaux autobus sont arrivés #quai",
         "fr", "SOCIALMEDIA_TWITTER", "https://twitter.com", "TEXT", "isQuestion", "", 1250, 4, "Marie du Quai",
         "marie_du_quai", "", 1250, 12],
        ["https://twitter.com/leon_velo/status/1002", "03/04/26 15:30:00", "",
         "RT @marie_du_quai: Les nouveaux autobus sont arrivés #quai", "fr", "SOCIALMEDIA_TWITTER", "https://twitter.com",
         "TEXT", "isRepost", "https://twitter.com/marie_du_quai/status/1001", 310, 0, "Léon", "leon_velo", "", 310, 0],
        ["https://twitter.com/ana_tram/status/1003", "04/04/26 08:10:00", "", "@marie_du_quai Enfin une bonne nouvelle",
         "fr", "SOCIALMEDIA_TWITTER", "https://twitter.com", "TEXT", "isComment",
         "https://twitter.com/marie_du_quai/status/1001", 88, 0, "Ana", "ana_tram", "", 88, 1],
        ["https://courrier-du-fleuve.example/autobus", "25/12/25 06:00:00", "Autobus : ce qui change",
         "Le réseau présente ses autobus.", "fr", "ONLINENEWS_NEWSPAPER", "https://courrier-du-fleuve.example", "TEXT", "",
         "", 45000, 0, "", "", "Courrier du Fleuve", "", ""],
        ["https://twitter.com/ana_tram/status/1004", "", "", "Sans date", "fr", "SOCIALMEDIA_TWITTER", "https://twitter.com",
         "TEXT", "", "", 88, 0, "Ana", "ana_tram", "", 88, 0],
    ]
}  # fmt: skip

# Title rows above the header; columns named after X; a long id that a workbook would destroy stands in the address.
BRANDWATCH = {
    "Mentions": [
        ["Report:", "Bulk Mentions Download"],
        ["Brand:", "Coopérative inventée"],
        ["From:", "2026-03-01", "To:", "2026-03-31"],
        [],
        ["Query Id", "Query Name", "Date", "Title", "Snippet", "Full Text", "Url", "Domain", "Sentiment", "Page Type",
         "Language", "Author", "Full Name", "Thread Author", "Thread Entry Type", "Thread URL", "Mentioned Authors",
         "X Followers", "Likes", "Impact"],
        [20017, "coop", "2026-03-04 13:45:00.0", "", "Le miel est de retour", "Le miel est de retour @coop_boreale",
         "https://x.com/julie_des_pins/status/1900000000000000001", "x.com", "positive", "X", "fr", "julie_des_pins",
         "Julie", "", "", "", "@coop_boreale", "2,410", 31, 20.1],
        [20017, "coop", "2026-03-04 14:02:10.0", "", "RT", "RT @julie_des_pins: Le miel est de retour @coop_boreale",
         "https://x.com/tom_du_rang/status/1900000000000000002", "x.com", "neutral", "X", "fr", "tom_du_rang", "Tom",
         "julie_des_pins", "share", "https://x.com/julie_des_pins/status/1900000000000000001", "", "95", 0, 3.0],
        [20017, "coop", "2026-03-05 09:00:00.0", "", "How much?", "How much is a jar?",
         "https://x.com/amy_north/status/1900000000000000003", "x.com", "neutral", "X", "en", "amy_north", "Amy",
         "julie_des_pins", "reply", "https://x.com/julie_des_pins/status/1900000000000000001", "@julie_des_pins", "1.2K", 2, 5.5],
        [20017, "coop", "2026-03-05 11:30:00.0", "", "gone", "[deleted]", "https://reddit.com/r/miel/1", "reddit.com", "neutral",
         "Reddit", "en", "[deleted]", "", "", "", "", "", "", 0, 0],
    ]
}  # fmt: skip

# The header is the second row. A loop is a post even though its visibility is "Skip"; another "Skip" is left out; "Hide" is
# only undrawn; one post (9002) has three rows; a follow is no post.
NODEXL = {
    "Edges": [
        ["", "", "Visual Properties", "", "", "Labels", "Other Columns", "", "", "", ""],
        ["Vertex 1", "Vertex 2", "Color", "Width", "Visibility", "Label", "Relationship", "Relationship Date (UTC)", "Tweet",
         "Imported ID", "Language"],
        ["rosa_parc", "rosa_parc", "", 1, "Skip", "", "Tweet", "2026-02-01 09:00:00", "Le parc rouvre samedi", "t9001", "fr"],
        ["hugo_banc", "rosa_parc", "", 1, "Show", "", "Replies to", "2026-02-01 09:20:00", "@rosa_parc @ville_test @ines_lac merci !",
         "t9002", "fr"],
        ["hugo_banc", "ville_test", "", 1, "Show", "", "MentionsInReplyTo", "2026-02-01 09:20:00",
         "@rosa_parc @ville_test @ines_lac merci !", "t9002", "fr"],
        ["ines_lac", "rosa_parc", "", 1, "Hide", "", "Retweet", "2026-02-01 10:00:00", "Le parc rouvre samedi", "t9003", "fr"],
        ["hugo_banc", "ines_lac", "", 1, "Show", "", "MentionsInReplyTo", "2026-02-01 09:20:00",
         "@rosa_parc @ville_test @ines_lac merci !", "t9002", "fr"],
        ["ville_test", "ines_lac", "", 1, "Skip", "", "Mentions", "2026-02-02 08:00:00", "caché", "t9004", "fr"],
        ["ines_lac", "ville_test", "", 1, "", "", "Followed", "2026-02-02 08:00:00", "", "", ""],
    ],
    "Vertices": [
        ["", "Visual Properties", "", "Graph Metrics", "Other Columns", ""],
        ["Vertex", "Color", "Visibility", "Degree", "Name", "Followers"],
        ["rosa_parc", "", "Show", 2, "Rosa du Parc", 1800],
        ["hugo_banc", "", "Show", 3, "Hugo", 42],
        ["ines_lac", "", "Show", 3, "Inès", 310],
        ["ville_test", "", "Show", 2, "Ville d'essai", 22000],
    ],
    "Groups": [["", "Visual Properties"], ["Group", "Vertex Color", "Visibility"], ["G1", "0, 12, 96", "Show"]],
}  # fmt: skip

WORKBOOKS = {"linkedin": LINKEDIN, "talkwalker": TALKWALKER, "brandwatch": BRANDWATCH, "nodexl": NODEXL}


def letters(place):
    return chr(65 + place) if place < 26 else letters(place // 26 - 1) + letters(place % 26)


def cell(reference, value):
    if isinstance(value, (int, float)):
        return f'<c r="{reference}"><v>{value}</v></c>'
    return (
        f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        if value
        else ""
    )


def sheet(rows):
    lines = []
    for number, row in enumerate(rows, start=1):
        cells = "".join(cell(f"{letters(place)}{number}", value) for place, value in enumerate(row))
        lines.append(f'<row r="{number}">{cells}</row>')
    return f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def parts(sheets):
    numbers = range(1, len(sheets) + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{TYPE}.worksheet+xml"/>'
        for number in numbers
    )
    names = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(sheets, start=1)
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>'
        for number in numbers
    )
    yield (
        "[Content_Types].xml",
        (
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>{overrides}</Types>'
        ),
    )
    yield (
        "_rels/.rels",
        (
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
    )
    yield (
        "xl/workbook.xml",
        f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>',
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
    )
    for number, rows in enumerate(sheets.values(), start=1):
        yield f"xl/worksheets/sheet{number}.xml", sheet(rows)


def write(path, sheets):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts(sheets):
            member = zipfile.ZipInfo(
                name, date_time=(1980, 1, 1, 0, 0, 0)
            )  # the same bytes whenever it is run
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)


if __name__ == "__main__":
    for name, sheets in WORKBOOKS.items():
        write(HERE / f"{name}.xlsx", sheets)
