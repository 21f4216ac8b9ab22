"""The parts of the maker of `Fixtures/thanh-pho-mau`, a city that does not exist."""
