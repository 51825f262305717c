"""`python -m builder` does what `pameran` does."""

from builder.cli import main

main()
