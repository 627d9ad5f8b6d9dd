"""Arrange: judged points become the rows, flags, singles and title of a briefing, in the order of the page."""
