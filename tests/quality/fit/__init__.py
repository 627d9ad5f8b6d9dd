"""Weighs the weights of a room of the comparison again: `python -m tests.quality.fit ROOM [GOLD.json FOLDER]…`.

Each module here is named after its room and measures it on the invented events of tests/quality; gold briefings that
were read by hand are added where they are given. Every number of the room's `weights.py` is tried a quarter lower and
higher, and the scores are printed: the program is never changed by it. Whoever changes a weight writes down its data.
"""
