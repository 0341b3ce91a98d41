# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minutes: three short screens with the letterhead growing beside them."""
