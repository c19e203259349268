"""How well search finds: judged queries, asked of the very script that readers run, in a browser without a window.

`measures` are the figures, `queries` and `descriptions` what is read, `corpora` what is searched, `asking` asks,
`evaluation` turns answers into figures, `floors` are what is promised. `__main__` is the command.
"""
