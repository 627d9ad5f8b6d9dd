"""Speech in the news: quotation marks, the words that report, who speaks, through whom it came."""
