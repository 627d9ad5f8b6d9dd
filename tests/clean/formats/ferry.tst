^BC-Ferry,140<
^Ferry to Little Orme stops after collision<
^By Mara Quill=
^The Brackwater Bell=
   The ferry between Brackwater and Little Orme stopped on Thursday after the vessel struck a pontoon in thick fog, the harbour authority said. Nobody was hurt.
   Forty-one passengers were aboard. They were taken ashore in two hours by the lifeboat, which made six journeys, said Ivo Tremlett, the coxswain.
   ^Nine days without a boat<
   The authority expects to reopen the route within nine days. Until then a bus runs every ninety minutes by way of the old causeway, which closes at high tide.
   The operator, Orme Lines, lost two sailings last year to fog and one to a strike. Its insurers have asked for a survey of the hull, to be paid for by the county.
   The last collision in the harbour was in 1987, when a trawler sank without loss of life. An inquiry into that accident had asked for a second radar, which was never bought.
   “We will look at the radar record first,” said Lena Osk, who heads the inquiry.
