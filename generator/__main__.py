"""`python -m generator` is `crossbrief`."""

from generator.cli import main

if __name__ == "__main__":
    main(prog_name="crossbrief")
