"""Pameran: Markdown profiles and innovations in, a walkable static exhibition out.

Data flows one way; a module imports only from the groups below its own, and the modules of one group never import
each other (tests/test_map.py holds them to it).

cli       the words a person types, and the exit status they get back

serve     build, watch content/, templates/ and assets/, build again
forms     what intake knows -> a Git host's issue forms
review    a Git repository -> its content at a commit and now, compared
imports   a spreadsheet's file -> innovation files in content/

build     the whole pipeline on one page, read top to bottom
changes   content before and after -> what a reviewer should know, as one comment
intake    a spreadsheet -> innovation files, with a report for each row

load      a folder of content -> the exhibition, and all that is wrong with it
ledger    what the last build made, page by page
press     exhibition -> every page, and what else there is one of for each region

read      folders -> sources
validate  sources -> entries, or problems
relate    entries -> one exhibition, every name resolved
views     exhibition -> what each template may see
render    a view -> a page of HTML
index     exhibition -> the search index and its result cards
likeness  exhibition -> which exhibits elsewhere are like each, and by what words
furnish   styles, font, scripts, signs -> files with hashed names
social    exhibition -> the pictures that shared links show
exports   exhibition -> open data, feeds and the files that machines ask for
cms       exhibition -> the page and settings of the optional CMS
check     pages -> faults that a reader would meet
write     files -> site/, whole or not at all
owners    reviewers in the settings -> CODEOWNERS, and whom a review asks
starter   values -> the text of a content file

audit     exhibition -> what is missing, thin or stale, region by region
tally     exhibition -> what the programme has reached, counted chart by chart
contact   a coordinator -> channels, prefilled links, a vCard
faults    a field that its model refuses -> a problem in the editor's words
beyond    fields that are each sound -> problems that no single one can tell
amend     a content file, some fields said otherwise, every other byte as it was
links     links in authors' texts -> the pages and files that they mean
markdown  an author's Markdown -> safe HTML, and the links in it
references  names that entries give -> problems with those that lead nowhere
forge     a repository's address -> links to change a file or add one
pictures  a region's picture -> its sizes and formats, without metadata
plans     regions -> map, floor plan, rosette and unit cloth as geometry
qr        a text -> a QR code as geometry
schema    models -> JSON Schema for editors and the form
weave     a Kemendagri code -> the region's cloth

models    Region, Innovation, Coordinator, Tour, Page, Settings
sources   what a content file says, as text with places

labels    a field or its value -> what readers and editors call it
phone     what people write -> a number that can be dialled
values    what people write -> the value that a field takes

memory    work done on values -> what came of it, the last time or now
locale    words, dates and numbers in the reader's language
problems  what went wrong, where, and what to do about it
urls      where every page lives; links between pages
tables    rows -> CSV that any spreadsheet opens

jobs      a list of work -> its results, in one process or several
cache     what was slow to make, kept between builds
traces    what a page was made from -> whether it still stands
package   the files that ship with the builder: templates, scripts, fonts, outlines
text      folding, slugs, nearest names
stemming  text -> words -> the terms that search compares
"""

__version__ = "1.0.0"
