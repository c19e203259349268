"""Other search engines over the very records of a site, to measure ours beside them.

`documents` is what is searched, `engine` what one is for the measurer, `own`, `material`, `pagefind` and `minisearch`
make them, `timing` measures one in a browser, `asking` asks one judged queries. Pagefind and MiniSearch are not ours to
install: who wants them measured names where they are.
"""
