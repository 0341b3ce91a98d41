# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases in a database, customer files on disk, fingerprints, sweep, rebuild."""
