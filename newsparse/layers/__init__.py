"""The five things read in an article; each layer finds spans, then resolves them.

No layer imports another: what one needs of another is handed to it in :func:`newsparse.api.read`.
In each room, ``__init__`` says where to start and which table takes a new word.
"""
