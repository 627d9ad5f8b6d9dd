"""What maintainers run by hand: `python -m scripts.geonames`, `python -m scripts.manual`."""
