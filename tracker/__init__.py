"""Finds the quotations in German-language news and who is reported to have said them."""

__version__ = "0.1.0"
