"""Answers what a host name looks like in the DNS."""

from .application import application

__all__ = ["application"]
