"""Files in the agencies' and sites' formats, written for the tests in the layout of real ones."""

from __future__ import annotations

NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml">
 <header><sent>2024-11-07T18:10:00Z</sent></header>
 <itemSet>
  <packageItem guid="urn:paquet:1"><groupSet/></packageItem>
  <newsItem guid="urn:agence:2024:1" version="3" standard="NewsML-G2" xml:lang="fr">
   <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="nprov:AGN"><name>Agence nationale</name></provider>
    <versionCreated>2024-11-07T19:05:00+01:00</versionCreated>
    <firstCreated>2024-11-07T17:00:00+01:00</firstCreated>
    <pubStatus qcode="stat:usable"/>
   </itemMeta>
   <contentMeta>
    <contentModified>2024-11-07T19:02:00+01:00</contentModified>
    <creator literal="jmo"><name>Jeanne Morel</name></creator>
    <slugline>transports-tramway</slugline>
    <headline>Rennes : le tramway, « un pari »</headline>
    <dateline>RENNES</dateline>
    <subject qcode="medtop:20000298"><name>Transports</name></subject>
    <subject qcode="medtop:11000000"/>
   </contentMeta>
   <contentSet>
    <inlineXML contenttype="application/xhtml+xml">
     <h:html><h:head><h:title>x</h:title></h:head><h:body>
      <h:p>RENNES, 7 nov 2024 (AGN) - La ville lancera en\u00a02026 un tramway.</h:p>
      <h:h2>Un chantier long</h:h2>
      <h:p>«\u202fC’est un <h:b>pari</h:b>\u202f», a dit la maire, Anne Leroy.</h:p>
      <h:p>jmo/alb</h:p>
     </h:body></h:html>
    </inlineXML>
   </contentSet>
  </newsItem>
  <newsItem guid="urn:agence:photo:9">
   <itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
   <contentMeta><headline>Une photo</headline></contentMeta>
  </newsItem>
  <newsItem guid="urn:agence:2024:2">
   <itemMeta><itemClass qcode="ninat:text"/>
    <versionCreated>2024-11-06T08:00:00Z</versionCreated></itemMeta>
   <contentMeta><headline>Le port rouvre</headline><by>Par Ali Benali</by>
    <description role="drol:summary">Après deux jours de grève.</description></contentMeta>
   <contentSet><inlineXML contenttype="application/nitf+xml">
    <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
     <body.head><hedline><hl1>Le port rouvre</hl1></hedline>
      <abstract><p>Après deux jours de grève.</p></abstract></body.head>
     <body.content><block><p>Le port a rouvert mercredi.</p>
      <media><media-caption>Le port, mercredi</media-caption></media></block></body.content>
    </body></nitf>
   </inlineXML></contentSet>
  </newsItem>
  <newsItem guid="urn:agence:2024:3">
   <itemMeta><itemClass qcode="ninat:text"/></itemMeta>
   <contentMeta><headline>Rien encore</headline></contentMeta>
  </newsItem>
  <newsItem guid="urn:agence:2024:4">
   <contentMeta><headline>Brève</headline></contentMeta>
   <contentSet><inlineData contenttype="text/plain">Le marché ouvre à 8 h.
Il ferme à midi.</inlineData></contentSet>
  </newsItem>
 </itemSet>
</newsMessage>
"""

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le Courrier de l’Ouest</title><link>https://courrier.example/</link>
<item>
 <title>Le marché couvert &amp; la halle rouvrent</title>
 <link>https://courrier.example/halle</link>
 <guid isPermaLink="false">halle-1</guid>
 <pubDate>Thu, 07 Nov 2024 23:05:00 +0100</pubDate>
 <dc:creator>Jeanne Morel</dc:creator><category>Rennes</category>
 <description>Deux ans de travaux.</description>
 <content:encoded><![CDATA[<p>Deux ans de travaux.</p><h3>Des étals neufs</h3>
  <p>«\u00a0On y est\u00a0», dit <em>Paul\u00a0Kern</em>.</p><script>alert(1)</script>
  <ul><li>Trente étals</li></ul>]]></content:encoded>
</item>
<item><title>Une brève</title><link>https://courrier.example/breve</link>
 <description>Le pont ferme mardi.</description><pubDate>hier</pubDate>
 <category>Ville</category><category>Route</category></item>
<item><title>Une vidéo</title><link>https://courrier.example/video</link></item>
</channel></rss>
"""

ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>La Gazette</title><id>urn:gazette</id>
<updated>2024-11-08T08:00:00Z</updated>
<entry><id>urn:gazette:1</id><title type="html">L&amp;rsquo;usine ferme</title>
 <link rel="alternate" href="https://gazette.example/usine"/>
 <published>2024-11-07T08:30:00+01:00</published><updated>2024-11-08T07:00:00Z</updated>
 <author><name>Ali Benali</name></author>
 <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>L’usine fermera en mars.</p>
 <p>Cent emplois sont menacés.</p></div></content></entry>
</feed>
"""

NINJS = {
    "uri": "tag:agence.example,2024:1",
    "type": "text",
    "headline": "Le lycée évacué",
    "byline": "Jeanne Morel",
    "copyrightholder": "Agence nationale",
    "versioncreated": "2024-11-07T14:00:00+01:00",
    "description_text": "Une fuite de gaz.",
    "language": "fr",
    "subject": [{"code": "medtop:03000000", "name": "Catastrophes"}],
    "body_html": "<p>Une fuite de gaz.</p><p>« Tout va bien », dit le\u00a0maire.</p>",
    "renditions": {"x": {"href": "https://agence.example/a.jpg"}},
}

NINJS_2 = {
    "uri": "https://agence.example/2",
    "standard": {"name": "ninjs", "version": "2.0"},
    "contentcreated": "2024-11-07T09:00:00Z",
    "headlines": [
        {"role": "short", "value": "Neige"},
        {"role": "main", "value": "La neige bloque le col"},
    ],
    "people": [{"name": "Ali Benali", "rel": "creator"}, {"name": "Le préfet", "rel": "about"}],
    "bodies": [{"contenttype": "text/plain", "value": "Le col est fermé.\n\nIl rouvrira jeudi."}],
}
