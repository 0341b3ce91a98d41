# SPDX-License-Identifier: GPL-3.0-or-later
"""Shared parts. Each is taken from its own module, so that a page loads only what it shows."""
