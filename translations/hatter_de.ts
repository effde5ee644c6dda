<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AllowCommand</name>
    <message>
        <source>%1 of this workspace starts a command that you have not used before. Run it on this machine?</source>
        <translation>%1 aus diesem Arbeitsbereich startet einen Befehl, den Sie noch nicht benutzt haben. Auf dieser Maschine ausführen?</translation>
    </message>
    <message>
        <source>Run the command</source>
        <translation>Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>Axes</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>millions</source>
        <translation>Millionen</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>mean FFN</source>
        <translation>FFN im Mittel</translation>
    </message>
    <message>
        <source>mean heads</source>
        <translation>Köpfe im Mittel</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>mean span</source>
        <translation>Spanne im Mittel</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two lines of an axis&apos; title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>axis, ends of an interval</comment>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>after training</source>
        <translation>nach dem Training</translation>
    </message>
</context>
<context>
    <name>Candidate</name>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>mutation</source>
        <translation>Mutation</translation>
    </message>
    <message>
        <source>crossover</source>
        <translation>Kreuzung</translation>
    </message>
    <message>
        <source>refused, too slow</source>
        <translation>zu langsam</translation>
    </message>
    <message>
        <source>on the front</source>
        <translation>auf der Front</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>schon bekannt</translation>
    </message>
    <message>
        <source>dominated</source>
        <translation>dominiert</translation>
    </message>
    <message>
        <source>dropped early</source>
        <translation>früh verworfen</translation>
    </message>
    <message>
        <source>H%1</source>
        <translation>H%1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Encoder depth</source>
        <translation>Encoder-Tiefe</translation>
    </message>
    <message>
        <source>Decoder depth</source>
        <translation>Decoder-Tiefe</translation>
    </message>
    <message>
        <source>Encoder embedding</source>
        <translation>Encoder-Embedding</translation>
    </message>
    <message>
        <source>Decoder embedding</source>
        <translation>Decoder-Embedding</translation>
    </message>
    <message>
        <source>Encoder FFN</source>
        <translation>Encoder-FFN</translation>
    </message>
    <message>
        <source>Decoder FFN</source>
        <translation>Decoder-FFN</translation>
    </message>
    <message>
        <source>Encoder heads</source>
        <translation>Encoder-Köpfe</translation>
    </message>
    <message>
        <source>Decoder heads</source>
        <translation>Decoder-Köpfe</translation>
    </message>
    <message>
        <source>Enc–dec heads</source>
        <translation>Enc-Dec-Köpfe</translation>
    </message>
    <message>
        <source>Attention span</source>
        <translation>Aufmerksamkeitsspanne</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation>%1 G</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>Latency</name>
    <message>
        <source>the anchor was off by %1 %</source>
        <translation>der Anker lag %1 % daneben</translation>
    </message>
    <message>
        <source>the anchor drifted</source>
        <translation>der Anker driftete</translation>
    </message>
    <message>
        <source>others used %1 cores</source>
        <translation>andere belegten %1 Kerne</translation>
    </message>
    <message>
        <source>other work on the machine</source>
        <translation>andere Arbeit auf der Maschine</translation>
    </message>
    <message>
        <source>slower than its like, with its neighbours</source>
        <translation>langsamer als ihresgleichen, samt Nachbarn</translation>
    </message>
    <message>
        <source>set aside by hand</source>
        <translation>von Hand ausgeschlossen</translation>
    </message>
    <message>
        <source>anchor: %1</source>
        <comment>why it is doubted</comment>
        <translation>Anker: %1</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>used</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>quarantined: %1</source>
        <comment>why</comment>
        <translation>in Quarantäne: %1</translation>
    </message>
    <message>
        <source>%1; measured again since</source>
        <comment>state</comment>
        <translation>%1; seither neu gemessen</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>#%1, %2</source>
        <comment>number, time</comment>
        <translation>#%1, %2</translation>
    </message>
    <message>
        <source>%1 ms	measured</source>
        <translation>%1 ms	gemessen</translation>
    </message>
    <message>
        <source>%1	predicted without it</source>
        <translation>%1	ohne sie vorhergesagt</translation>
    </message>
    <message>
        <source>%1	predicted</source>
        <translation>%1	vorhergesagt</translation>
    </message>
    <message>
        <source>%1 %	%2</source>
        <translation>%1 %	%2</translation>
    </message>
    <message>
        <source>against its median</source>
        <translation>gegen ihren Median</translation>
    </message>
    <message>
        <source>against its prediction</source>
        <translation>gegen die Vorhersage</translation>
    </message>
    <message>
        <source>encoder %1 ms, decoder %2 ms</source>
        <translation>Encoder %1 ms, Decoder %2 ms</translation>
    </message>
    <message>
        <source>enc %1 × %2, FFN %3 · dec %4 × %5, FFN %6</source>
        <comment>layers x width, mean FFN width; of a decoder likewise</comment>
        <translation>Enc %1 × %2, FFN %3 · Dec %4 × %5, FFN %6</translation>
    </message>
    <message>
        <source>load %1</source>
        <translation>Last %1</translation>
    </message>
    <message>
        <source>%1 MHz</source>
        <translation>%1 MHz</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message numerus="yes">
        <source>throttled %Ln time(s)</source>
        <translation>
            <numerusform>%Ln-mal gedrosselt</numerusform>
            <numerusform>%Ln-mal gedrosselt</numerusform>
        </translation>
    </message>
    <message>
        <source>no throttling</source>
        <translation>nicht gedrosselt</translation>
    </message>
    <message>
        <source>eager runtime</source>
        <translation>eager-Laufzeit</translation>
    </message>
    <message>
        <source>decoding session</source>
        <translation>Decodiersitzung</translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation>%1 → %2 Token</translation>
    </message>
    <message>
        <source>beam %1</source>
        <translation>Beam %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>Batch %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln Thread</numerusform>
            <numerusform>%Ln Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>trimmed mean %1–%2 %</source>
        <translation>getrimmtes Mittel %1–%2 %</translation>
    </message>
    <message>
        <source>imported predictor</source>
        <translation>importierte Vorhersage</translation>
    </message>
    <message numerus="yes">
        <source>imported CSV, %Ln row(s)</source>
        <translation>
            <numerusform>importierte CSV, %Ln Zeile</numerusform>
            <numerusform>importierte CSV, %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>this machine&apos;s GPU</source>
        <translation>GPU dieser Maschine</translation>
    </message>
    <message>
        <source>this machine&apos;s CPU</source>
        <translation>CPU dieser Maschine</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>processor, threads</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>searches can go by it</source>
        <translation>Suchen können sich danach richten</translation>
    </message>
    <message>
        <source>several modes, nothing quarantined</source>
        <translation>mehrere Modi, nichts in Quarantäne</translation>
    </message>
    <message>
        <source>%1 quarantined (%2)</source>
        <translation>%1 in Quarantäne (%2)</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>noch nichts gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured</source>
        <translation>
            <numerusform>%Ln gemessen</numerusform>
            <numerusform>%Ln gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>not fitted</source>
        <translation>nicht angepasst</translation>
    </message>
    <message>
        <source>MAPE %1</source>
        <translation>MAPE %1</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>processor, cores</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln Kern</numerusform>
            <numerusform>%Ln Kerne</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>system, architecture</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>LibTorch</source>
        <translation>LibTorch</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Pinned to</source>
        <translation>Gebunden an</translation>
    </message>
    <message>
        <source>cores %1</source>
        <translation>Kerne %1</translation>
    </message>
    <message>
        <source>Governor</source>
        <translation>Taktregler</translation>
    </message>
    <message>
        <source>HAT&apos;s network</source>
        <translation>Netz von HAT</translation>
    </message>
    <message>
        <source>regression on averages</source>
        <translation>Regression auf Mittelwerten</translation>
    </message>
    <message>
        <source>cost regression</source>
        <translation>Kostenregression</translation>
    </message>
    <message numerus="yes">
        <source>%Ln used</source>
        <translation>
            <numerusform>%Ln verwendet</numerusform>
            <numerusform>%Ln verwendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln anchor(s)</source>
        <translation>
            <numerusform>%Ln Anker</numerusform>
            <numerusform>%Ln Anker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quarantined</source>
        <translation>
            <numerusform>%Ln in Quarantäne</numerusform>
            <numerusform>%Ln in Quarantäne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>several modes, %Ln row(s) set aside by hand</source>
        <translation>
            <numerusform>mehrgipflig, %Ln Zeile von Hand ausgeschlossen</numerusform>
            <numerusform>mehrgipflig, %Ln Zeilen von Hand ausgeschlossen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthBins</name>
    <message>
        <source>%1 and more</source>
        <comment>length</comment>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>range of lengths</comment>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Look: light, dark or system.</source>
        <translation>Aussehen: light, dark oder system.</translation>
    </message>
    <message>
        <source>Language of the window, for instance de, fr, zh_CN.</source>
        <translation>Sprache des Fensters, zum Beispiel de, fr, zh_CN.</translation>
    </message>
    <message>
        <source>trace, debug, info, warning, error or off.</source>
        <translation>trace, debug, info, warning, error oder off.</translation>
    </message>
    <message>
        <source>Measure how responsive the window is and say so at the end.</source>
        <translation>Messen, wie flink das Fenster reagiert, und es am Ende sagen.</translation>
    </message>
    <message>
        <source>The search that is reported (without: the latest).</source>
        <translation>Die Suche, über die berichtet wird (ohne Angabe: die letzte).</translation>
    </message>
    <message>
        <source>Workbench for hardware-aware Transformers.</source>
        <translation>Werkbank für Transformer, die zur Maschine passen.</translation>
    </message>
    <message>
        <source>Workspace folder to open.</source>
        <translation>Arbeitsbereich, der geöffnet wird.</translation>
    </message>
    <message>
        <source>End by itself, for measuring.</source>
        <translation>Von selbst enden, zum Messen.</translation>
    </message>
    <message>
        <source>Write pictures of all pages in every language and look, and end.</source>
        <translation>Bilder aller Seiten in jeder Sprache und jedem Aussehen schreiben und enden.</translation>
    </message>
    <message>
        <source>Write a report of a search and end: a page with its pictures into this folder, or one PDF if the name ends in .pdf.</source>
        <translation>Einen Bericht über eine Suche schreiben und enden: eine Seite mit ihren Bildern in diesen Ordner, oder eine einzige PDF-Datei, wenn der Name auf .pdf endet.</translation>
    </message>
</context>
<context>
    <name>PlainTable</name>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Table, CSV (*.csv)</source>
        <translation>Tabelle, CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>≤ %1 from draw %2 on</source>
        <translation>≤ %1 ab Zug %2</translation>
    </message>
    <message>
        <source>≤ %1 from generation %2 on</source>
        <translation>≤ %1 ab Generation %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>as the space&apos;s median</source>
        <translation>wie der Median des Raums</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>HAT: its own draws</source>
        <translation>HAT: seine eigenen Züge</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>gesteuert</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Limit at the start</source>
        <translation>Grenze am Anfang</translation>
    </message>
    <message>
        <source>Planned limits</source>
        <translation>Geplante Grenzen</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Latency target</source>
        <translation>Latenzziel</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>Population at the start</source>
        <translation>Population am Anfang</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Eltern</translation>
    </message>
    <message>
        <source>Mutations a generation</source>
        <translation>Mutationen je Generation</translation>
    </message>
    <message>
        <source>Crossovers a generation</source>
        <translation>Kreuzungen je Generation</translation>
    </message>
    <message>
        <source>Mutation probability of a gene</source>
        <translation>Mutationswahrscheinlichkeit je Gen</translation>
    </message>
    <message>
        <source>Races</source>
        <translation>Wettläufe</translation>
    </message>
    <message>
        <source>Confidence of races</source>
        <translation>Sicherheit der Wettläufe</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Validierungspaare</translation>
    </message>
    <message>
        <source>Front on all pairs</source>
        <translation>Front auf allen Paaren</translation>
    </message>
    <message>
        <source>BLEU of the front</source>
        <translation>BLEU der Front</translation>
    </message>
    <message>
        <source>Members with BLEU, at most</source>
        <translation>Mitglieder mit BLEU, höchstens</translation>
    </message>
    <message>
        <source>Refusals before help</source>
        <translation>Ablehnungen bis zur Hilfe</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Hypervolume to</source>
        <translation>Hypervolumen bis</translation>
    </message>
    <message>
        <source>Hypervolume to the loss</source>
        <translation>Hypervolumen bis zum Verlust</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Predictors of other machines</source>
        <translation>Vorhersagen anderer Maschinen</translation>
    </message>
    <message>
        <source>Key of the pairs</source>
        <translation>Schlüssel der Paare</translation>
    </message>
    <message>
        <source>Key of all pairs</source>
        <translation>Schlüssel aller Paare</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>Abgezweigt von</translation>
    </message>
    <message>
        <source>run %1 after generation %2</source>
        <translation>Lauf %1 nach Generation %2</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Sentences of the losses</source>
        <translation>Sätze der Verluste</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>HAT&apos;s evolution</source>
        <translation>HATs Evolution</translation>
    </message>
    <message>
        <source>Pareto front (NSGA-II)</source>
        <translation>Pareto-Front (NSGA-II)</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Aging evolution</source>
        <translation>Alternde Evolution</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>beschädigt: %1</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>kein Objekt</translation>
    </message>
</context>
<context>
    <name>SaveYaml</name>
    <message>
        <source>Export YAML</source>
        <translation>YAML exportieren</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT-YAML (*.yml *.yaml)</translation>
    </message>
</context>
<context>
    <name>SpaceEditor</name>
    <message>
        <source>Name at least one choice.</source>
        <translation>Mindestens eine Auswahl nennen.</translation>
    </message>
    <message>
        <source>These are %1 choices; %2 are the most.</source>
        <translation>Das sind %1 Auswahlen; höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>%1 is too small: 1 is the least.</source>
        <translation>%1 ist zu klein: mindestens 1.</translation>
    </message>
    <message>
        <source>%1 is too large: %2 is the most.</source>
        <translation>%1 ist zu groß: höchstens %2.</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>%1 heads do not divide the attention width %2.</source>
        <translation>%1 Köpfe teilen die Aufmerksamkeitsbreite %2 nicht ohne Rest.</translation>
    </message>
    <message>
        <source>Both sides share one embedding table (see More): their largest widths must be equal, and are %1 and %2.</source>
        <translation>Beide Seiten nutzen dieselbe Embedding-Tabelle (siehe „Mehr“): Ihre größten Breiten müssen gleich sein, sind aber %1 und %2.</translation>
    </message>
    <message>
        <source>%1 encoder layers cannot be attended to: the deepest encoder has %2.</source>
        <translation>%1 Encoder-Schichten sind nicht erreichbar: Der tiefste Encoder hat %2.</translation>
    </message>
    <message>
        <source>Encoder embedding widths</source>
        <translation>Embedding-Breiten des Encoders</translation>
    </message>
    <message>
        <source>Decoder embedding widths</source>
        <translation>Embedding-Breiten des Decoders</translation>
    </message>
    <message>
        <source>Encoder FFN widths</source>
        <translation>FFN-Breiten des Encoders</translation>
    </message>
    <message>
        <source>Decoder FFN widths</source>
        <translation>FFN-Breiten des Decoders</translation>
    </message>
    <message>
        <source>Encoder depths</source>
        <translation>Tiefen des Encoders</translation>
    </message>
    <message>
        <source>Decoder depths</source>
        <translation>Tiefen des Decoders</translation>
    </message>
    <message>
        <source>Encoder self-attention heads</source>
        <translation>Self-Attention-Köpfe des Encoders</translation>
    </message>
    <message>
        <source>Decoder self-attention heads</source>
        <translation>Self-Attention-Köpfe des Decoders</translation>
    </message>
    <message>
        <source>Encoder–decoder attention heads</source>
        <translation>Encoder-Decoder-Attention-Köpfe</translation>
    </message>
    <message>
        <source>Attention spans</source>
        <translation>Aufmerksamkeitsspannen</translation>
    </message>
</context>
<context>
    <name>SqlSchema</name>
    <message>
        <source>every candidate with all that is known of it: begin here</source>
        <translation>jeder Kandidat mit allem, was von ihm bekannt ist: hier anfangen</translation>
    </message>
    <message>
        <source>what the searches sampled, one row a draw</source>
        <translation>was die Suchen zogen, eine Zeile je Zug</translation>
    </message>
    <message>
        <source>SubTransformers, each once</source>
        <translation>SubTransformer, jeder einmal</translation>
    </message>
    <message>
        <source>searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>where a run stood after each generation</source>
        <translation>wo ein Lauf nach jeder Generation stand</translation>
    </message>
    <message>
        <source>changes of limit and constraints while a run went on</source>
        <translation>Änderungen von Grenze und Bedingungen, während ein Lauf lief</translation>
    </message>
    <message>
        <source>losses on given weights and sentences, shared by all runs</source>
        <translation>Verluste auf gegebenen Gewichten und Sätzen, allen Läufen gemeinsam</translation>
    </message>
    <message>
        <source>BLEU, measured on the test set</source>
        <translation>BLEU, auf dem Testsatz gemessen</translation>
    </message>
    <message>
        <source>machines whose latency counts</source>
        <translation>Maschinen, deren Latenz zählt</translation>
    </message>
    <message>
        <source>measured latencies, quarantined ones too</source>
        <translation>gemessene Latenzen, auch die in Quarantäne</translation>
    </message>
    <message>
        <source>measuring sessions with their anchor</source>
        <translation>Messreihen mit ihrem Anker</translation>
    </message>
    <message>
        <source>rows of an imported CSV</source>
        <translation>Zeilen einer importierten CSV</translation>
    </message>
    <message>
        <source>time of each layer</source>
        <translation>Zeit jeder Schicht</translation>
    </message>
    <message>
        <source>fitted latency predictors; the latest counts</source>
        <translation>angepasste Latenzvorhersagen; die letzte zählt</translation>
    </message>
    <message>
        <source>exported SubTransformers</source>
        <translation>exportierte SubTransformer</translation>
    </message>
    <message>
        <source>of the generation that a run is in</source>
        <translation>der Generation, in der ein Lauf ist</translation>
    </message>
    <message>
        <source>facts about the workspace</source>
        <translation>Angaben zum Arbeitsbereich</translation>
    </message>
    <message>
        <source>number of the row</source>
        <translation>Nummer der Zeile</translation>
    </message>
    <message>
        <source>its row in architectures</source>
        <translation>seine Zeile in architectures</translation>
    </message>
    <message>
        <source>number of the run</source>
        <translation>Nummer des Laufs</translation>
    </message>
    <message>
        <source>number of the draw in its run; at most 0: added by hand afterwards</source>
        <translation>Nummer des Zugs in seinem Lauf; höchstens 0: nachträglich von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>generation, from 0</source>
        <translation>Generation, ab 0</translation>
    </message>
    <message>
        <source>random, mutation, crossover or manual</source>
        <translation>random, mutation, crossover oder manual</translation>
    </message>
    <message>
        <source>evaluated, cached, too slow, excluded or dropped</source>
        <translation>evaluated, cached, too slow, excluded oder dropped</translation>
    </message>
    <message>
        <source>predicted latency, ms</source>
        <translation>vorhergesagte Latenz, ms</translation>
    </message>
    <message>
        <source>latest measured latency on the run&apos;s target, ms</source>
        <translation>letzte gemessene Latenz auf dem Ziel des Laufs, ms</translation>
    </message>
    <message>
        <source>limit in force, ms</source>
        <translation>geltende Grenze, ms</translation>
    </message>
    <message>
        <source>label-smoothed loss, base 2 a target token</source>
        <translation>Verlust mit Label-Smoothing, Basis 2 je Ziel-Token</translation>
    </message>
    <message>
        <source>negative log-likelihood, base 2 a target token</source>
        <translation>negative Log-Likelihood, Basis 2 je Ziel-Token</translation>
    </message>
    <message>
        <source>of one that lost a race: by a part of the sentences</source>
        <translation>von einem, der einen Wettlauf verlor: nach einem Teil der Sätze</translation>
    </message>
    <message>
        <source>sentences that it was evaluated on in this run</source>
        <translation>Sätze, auf denen er in diesem Lauf bewertet wurde</translation>
    </message>
    <message>
        <source>time that this took, s</source>
        <translation>Zeit, die das brauchte, s</translation>
    </message>
    <message>
        <source>BLEU, 0 to 100</source>
        <translation>BLEU, 0 bis 100</translation>
    </message>
    <message>
        <source>key of the architecture</source>
        <translation>Schlüssel der Architektur</translation>
    </message>
    <message>
        <source>parameters without embeddings</source>
        <translation>Parameter ohne Embeddings</translation>
    </message>
    <message>
        <source>FLOPs of one sentence</source>
        <translation>FLOPs eines Satzes</translation>
    </message>
    <message>
        <source>hash of the SuperTransformer&apos;s weights</source>
        <translation>Hash der Gewichte des SuperTransformers</translation>
    </message>
    <message>
        <source>key of the sentences that losses stand for</source>
        <translation>Schlüssel der Sätze, für die Verluste stehen</translation>
    </message>
    <message>
        <source>name of the latency target</source>
        <translation>Name des Latenzziels</translation>
    </message>
    <message>
        <source>when, UTC</source>
        <translation>wann, UTC</translation>
    </message>
    <message>
        <source>begin, UTC</source>
        <translation>Beginn, UTC</translation>
    </message>
    <message>
        <source>end, UTC; empty while it runs</source>
        <translation>Ende, UTC; leer, solange er läuft</translation>
    </message>
    <message>
        <source>encoder and decoder together, ms</source>
        <translation>Encoder und Decoder zusammen, ms</translation>
    </message>
    <message>
        <source>encoder, ms</source>
        <translation>Encoder, ms</translation>
    </message>
    <message>
        <source>decoder, ms</source>
        <translation>Decoder, ms</translation>
    </message>
    <message>
        <source>standard deviation of the encoder&apos;s runs, ms</source>
        <translation>Standardabweichung der Durchläufe des Encoders, ms</translation>
    </message>
    <message>
        <source>standard deviation of the decoder&apos;s runs, ms</source>
        <translation>Standardabweichung der Durchläufe des Decoders, ms</translation>
    </message>
    <message>
        <source>half width of the encoder&apos;s 90 % interval, ms</source>
        <translation>halbe Breite des 90-%-Intervalls des Encoders, ms</translation>
    </message>
    <message>
        <source>half width of the decoder&apos;s 90 % interval, ms</source>
        <translation>halbe Breite des 90-%-Intervalls des Decoders, ms</translation>
    </message>
    <message>
        <source>how it was measured, JSON</source>
        <translation>wie gemessen wurde, JSON</translation>
    </message>
    <message>
        <source>load, frequency, temperature, JSON</source>
        <translation>Last, Takt, Temperatur, JSON</translation>
    </message>
    <message>
        <source>why it is quarantined; empty: it is used</source>
        <translation>warum sie in Quarantäne ist; leer: verwendet</translation>
    </message>
    <message>
        <source>the machine by what it says of itself</source>
        <translation>die Maschine nach eigener Auskunft</translation>
    </message>
    <message>
        <source>target tokens</source>
        <translation>Ziel-Token</translation>
    </message>
    <message>
        <source>the architecture in one line</source>
        <translation>die Architektur in einer Zeile</translation>
    </message>
    <message>
        <source>time of its evaluation, s</source>
        <translation>Zeit seiner Bewertung, s</translation>
    </message>
    <message>
        <source>draws of its parents, JSON</source>
        <translation>Züge seiner Eltern, JSON</translation>
    </message>
    <message>
        <source>its genes, JSON</source>
        <translation>seine Gene, JSON</translation>
    </message>
    <message>
        <source>in one line: width, then FFN/heads of each layer</source>
        <translation>in einer Zeile: Breite, dann FFN/Köpfe jeder Schicht</translation>
    </message>
    <message>
        <source>the sizes as JSON, for json_extract()</source>
        <translation>die Größen als JSON, für json_extract()</translation>
    </message>
    <message>
        <source>hat, pareto, random or regularised</source>
        <translation>hat, pareto, random oder regularised</translation>
    </message>
    <message>
        <source>running, stopped, finished or failed</source>
        <translation>running, stopped, finished oder failed</translation>
    </message>
    <message>
        <source>what it was started with, JSON</source>
        <translation>womit er gestartet wurde, JSON</translation>
    </message>
    <message>
        <source>design space, YAML</source>
        <translation>Entwurfsraum, YAML</translation>
    </message>
    <message>
        <source>why it failed</source>
        <translation>warum er scheiterte</translation>
    </message>
    <message>
        <source>the run whose generations it begins with</source>
        <translation>der Lauf, mit dessen Generationen er beginnt</translation>
    </message>
    <message>
        <source>the last generation that was taken over</source>
        <translation>die letzte Generation, die übernommen wurde</translation>
    </message>
    <message>
        <source>smallest loss under the limit</source>
        <translation>kleinster Verlust unter der Grenze</translation>
    </message>
    <message>
        <source>area under the front</source>
        <translation>Fläche unter der Front</translation>
    </message>
    <message>
        <source>what a resumed search needs, JSON</source>
        <translation>was eine fortgesetzte Suche braucht, JSON</translation>
    </message>
    <message>
        <source>the first draw that obeyed</source>
        <translation>der erste Zug, der sich danach richtete</translation>
    </message>
    <message>
        <source>limit before, ms</source>
        <translation>Grenze davor, ms</translation>
    </message>
    <message>
        <source>limit from then on, ms</source>
        <translation>Grenze von da an, ms</translation>
    </message>
    <message>
        <source>what changed besides the limit, JSON</source>
        <translation>was sich außer der Grenze änderte, JSON</translation>
    </message>
    <message>
        <source>key of the test sentences</source>
        <translation>Schlüssel der Testsätze</translation>
    </message>
    <message>
        <source>beam and length penalty, JSON</source>
        <translation>Beam und Längenstrafe, JSON</translation>
    </message>
    <message>
        <source>how it was scored, as sacreBLEU writes it</source>
        <translation>wie bewertet wurde, wie sacreBLEU es schreibt</translation>
    </message>
    <message>
        <source>its name in all other tables</source>
        <translation>sein Name in allen anderen Tabellen</translation>
    </message>
    <message>
        <source>starts an agent there; empty: this machine</source>
        <translation>startet dort einen Agenten; leer: diese Maschine</translation>
    </message>
    <message>
        <source>what computes there: cpu, cuda</source>
        <translation>was dort rechnet: cpu, cuda</translation>
    </message>
    <message>
        <source>processor, memory and system, JSON</source>
        <translation>Prozessor, Speicher und System, JSON</translation>
    </message>
    <message>
        <source>threads that are measured with; 0: not set</source>
        <translation>Threads, mit denen gemessen wird; 0: nicht gesetzt</translation>
    </message>
    <message>
        <source>cores that these are bound to</source>
        <translation>Kerne, an die diese gebunden sind</translation>
    </message>
    <message>
        <source>how far it was off, by the kind of doubt</source>
        <translation>wie weit daneben, je nach Art des Zweifels</translation>
    </message>
    <message>
        <source>the anchor&apos;s row in architectures</source>
        <translation>Zeile des Ankers in architectures</translation>
    </message>
    <message>
        <source>median of the anchor&apos;s turns in the band, ms</source>
        <translation>Median der Ankermessungen im Band, ms</translation>
    </message>
    <message>
        <source>lower end of its 90 % interval, ms</source>
        <translation>unteres Ende ihres 90-%-Intervalls, ms</translation>
    </message>
    <message>
        <source>upper end of its 90 % interval, ms</source>
        <translation>oberes Ende ihres 90-%-Intervalls, ms</translation>
    </message>
    <message>
        <source>turns of the anchor</source>
        <translation>Runden des Ankers</translation>
    </message>
    <message>
        <source>of these, outside the band</source>
        <translation>davon außerhalb des Bandes</translation>
    </message>
    <message>
        <source>how often the machine changed its speed for good</source>
        <translation>wie oft die Maschine ihr Tempo auf Dauer änderte</translation>
    </message>
    <message>
        <source>share by which a turn could be off</source>
        <translation>Anteil, um den eine Runde abweichen konnte</translation>
    </message>
    <message>
        <source>line of the file, from 0</source>
        <translation>Zeile der Datei, ab 0</translation>
    </message>
    <message>
        <source>HAT&apos;s ten averages, JSON</source>
        <translation>HATs zehn Mittelwerte, JSON</translation>
    </message>
    <message>
        <source>share by which it is off what was expected</source>
        <translation>Anteil, um den sie vom Erwarteten abweicht</translation>
    </message>
    <message>
        <source>milliseconds of each layer, JSON</source>
        <translation>Millisekunden jeder Schicht, JSON</translation>
    </message>
    <message>
        <source>name of the fact</source>
        <translation>Name der Tatsache</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>was es ist</translation>
    </message>
    <message>
        <source>sample, or anchor: measured again and again</source>
        <translation>sample, oder anchor: immer wieder gemessen</translation>
    </message>
    <message>
        <source>its row in latency_sessions</source>
        <translation>ihre Zeile in latency_sessions</translation>
    </message>
    <message>
        <source>timed runs</source>
        <translation>gemessene Durchläufe</translation>
    </message>
    <message>
        <source>coefficients, JSON</source>
        <translation>Koeffizienten, JSON</translation>
    </message>
    <message>
        <source>where it was written</source>
        <translation>wohin geschrieben wurde</translation>
    </message>
    <message>
        <source>what was written</source>
        <translation>was geschrieben wurde</translation>
    </message>
    <message>
        <source>The best under a limit</source>
        <translation>Die besten unter einer Grenze</translation>
    </message>
    <message>
        <source>What was decided in each run</source>
        <translation>Was in jedem Lauf entschieden wurde</translation>
    </message>
    <message>
        <source>Which origin finds the best</source>
        <translation>Welche Herkunft die besten findet</translation>
    </message>
    <message>
        <source>Loss by depth of the decoder</source>
        <translation>Verlust nach Decoder-Tiefe</translation>
    </message>
    <message>
        <source>How far predictions are off</source>
        <translation>Wie weit Vorhersagen danebenliegen</translation>
    </message>
    <message>
        <source>Evaluations a second</source>
        <translation>Bewertungen je Sekunde</translation>
    </message>
    <message>
        <source>When the limit was moved</source>
        <translation>Wann die Grenze verschoben wurde</translation>
    </message>
    <message>
        <source>What is quarantined</source>
        <translation>Was in Quarantäne ist</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>reading and cleaning</source>
        <translation>Lesen und Säubern</translation>
    </message>
    <message>
        <source>segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>binarising train</source>
        <translation>Training binär schreiben</translation>
    </message>
    <message>
        <source>binarising valid</source>
        <translation>Validierung binär schreiben</translation>
    </message>
    <message>
        <source>binarising test</source>
        <translation>Test binär schreiben</translation>
    </message>
    <message>
        <source>front on all pairs</source>
        <translation>Front auf allen Paaren</translation>
    </message>
    <message>
        <source>BLEU of the front</source>
        <translation>BLEU der Front</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>measuring latency</source>
        <translation>Latenz messen</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>importieren</translation>
    </message>
    <message>
        <source>fitting</source>
        <translation>Anpassung</translation>
    </message>
    <message>
        <source>profiling layers</source>
        <translation>Schichten werden vermessen</translation>
    </message>
    <message>
        <source>resampling</source>
        <translation>Bootstrap-Stichproben</translation>
    </message>
    <message>
        <source>translating the test pairs</source>
        <translation>Testpaare übersetzen</translation>
    </message>
    <message>
        <source>likewise with inherited weights</source>
        <translation>ebenso mit geerbten Gewichten</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>encoder width</source>
        <translation>Encoder-Breite</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>Decoder-Breite</translation>
    </message>
    <message>
        <source>encoder depth</source>
        <translation>Encoder-Tiefe</translation>
    </message>
    <message>
        <source>decoder depth</source>
        <translation>Decoder-Tiefe</translation>
    </message>
    <message>
        <source>encoder FFN</source>
        <translation>Encoder-FFN</translation>
    </message>
    <message>
        <source>decoder FFN</source>
        <translation>Decoder-FFN</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>Encoder-Köpfe</translation>
    </message>
    <message>
        <source>decoder self-attention heads</source>
        <translation>Decoder-Köpfe, Self-Attention</translation>
    </message>
    <message>
        <source>enc–dec heads</source>
        <translation>Enc-Dec-Köpfe</translation>
    </message>
    <message>
        <source>attention span</source>
        <translation>Aufmerksamkeitsspanne</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <comment>gene, number</comment>
        <translation>%1, Schicht %2</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>latency on %1</source>
        <translation>Latenz auf %1</translation>
    </message>
    <message>
        <source>≤ %1 on %2</source>
        <comment>latency, target</comment>
        <translation>≤ %1 auf %2</translation>
    </message>
    <message>
        <source>≤ %1 %2</source>
        <comment>figure, what is counted</comment>
        <translation>≤ %1 %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>gene, choice</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>equal heads</source>
        <translation>gleich viele Köpfe</translation>
    </message>
    <message>
        <source>last encoder layer only</source>
        <translation>nur letzte Encoder-Schicht</translation>
    </message>
    <message>
        <source>also small: %1</source>
        <translation>auch klein: %1</translation>
    </message>
    <message>
        <source>No SubTransformer meets %1: the fastest is predicted at %2. Move the limit to the right.</source>
        <translation>Kein SubTransformer erfüllt %1: Der schnellste ist mit %2 vorhergesagt. Die Grenze nach rechts schieben.</translation>
    </message>
    <message>
        <source>No SubTransformer has at most %1 %2: the least is %3.</source>
        <comment>bound, what is bounded, least</comment>
        <translation>Kein SubTransformer hat höchstens %1 %2: Das Kleinste ist %3.</translation>
    </message>
    <message>
        <source>No SubTransformer was found that meets %1 and all constraints together.</source>
        <translation>Es wurde kein SubTransformer gefunden, der %1 und alle Bedingungen zugleich erfüllt.</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <comment>limit</comment>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>constraints</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>constraints lifted</source>
        <translation>Bedingungen aufgehoben</translation>
    </message>
    <message>
        <source>by hand: %1</source>
        <translation>von Hand: %1</translation>
    </message>
    <message>
        <source>generation %1: %2</source>
        <comment>number, change</comment>
        <translation>Generation %1: %2</translation>
    </message>
</context>
<context>
    <name>StoredCandidates</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>Gen.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheid</translation>
    </message>
    <message>
        <source>Predicted ms</source>
        <translation>Vorhersage ms</translation>
    </message>
    <message>
        <source>Measured ms</source>
        <translation>Gemessen ms</translation>
    </message>
    <message>
        <source>Limit ms</source>
        <translation>Grenze ms</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Params M</source>
        <translation>Param. M</translation>
    </message>
    <message>
        <source>FLOPs G</source>
        <translation>FLOPs G</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Time s</source>
        <translation>Zeit s</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>In the comparison</source>
        <translation>Im Vergleich</translation>
    </message>
    <message>
        <source>Number of the draw</source>
        <translation>Nummer des Zugs</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Predicted latency, ms</source>
        <translation>Vorhergesagte Latenz, ms</translation>
    </message>
    <message>
        <source>Measured latency, ms</source>
        <translation>Gemessene Latenz, ms</translation>
    </message>
    <message>
        <source>Limit at the draw, ms</source>
        <translation>Grenze beim Zug, ms</translation>
    </message>
    <message>
        <source>Parameters, millions</source>
        <translation>Parameter, Millionen</translation>
    </message>
    <message>
        <source>FLOPs, billions</source>
        <translation>FLOPs, Milliarden</translation>
    </message>
    <message>
        <source>Sentences evaluated</source>
        <translation>Bewertete Sätze</translation>
    </message>
    <message>
        <source>Time of its evaluation, s</source>
        <translation>Zeit seiner Bewertung, s</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::AddTargetDialog</name>
    <message>
        <source>This machine&apos;s CPU</source>
        <translation>CPU dieser Maschine</translation>
    </message>
    <message>
        <source>This machine&apos;s GPU</source>
        <translation>GPU dieser Maschine</translation>
    </message>
    <message>
        <source>A machine that a command reaches</source>
        <translation>Eine Maschine, die ein Befehl erreicht</translation>
    </message>
    <message>
        <source>Its CPU</source>
        <translation>Deren CPU</translation>
    </message>
    <message>
        <source>Its GPU</source>
        <translation>Deren GPU</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>for instance: pi4</source>
        <translation>zum Beispiel: pi4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>not pinned; for instance 0,2-3</source>
        <translation>nicht gebunden; zum Beispiel 0,2-3</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Pin to cores</source>
        <translation>An Kerne binden</translation>
    </message>
    <message>
        <source>Any command whose input and output reach a hatter-agent there. It is run by the shell, and may not ask for a password.</source>
        <translation>Jeder Befehl, dessen Ein- und Ausgabe dort einen hatter-agent erreicht. Die Shell führt ihn aus; nach einem Passwort darf er nicht fragen.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>There is a target of this name.</source>
        <translation>Es gibt schon ein Ziel dieses Namens.</translation>
    </message>
    <message>
        <source>Cores are numbers and ranges with commas between them: 0,2-3</source>
        <translation>Kerne sind Nummern und Bereiche mit Kommas dazwischen: 0,2-3</translation>
    </message>
    <message>
        <source>Waiting for the agent&apos;s greeting…</source>
        <translation>Wartet auf den Gruß des Agenten…</translation>
    </message>
    <message>
        <source>Answers: %1, %2, LibTorch %3, agent %4; measures on %5.</source>
        <translation>Antwortet: %1, %2, LibTorch %3, Agent %4; misst auf %5.</translation>
    </message>
    <message>
        <source>It does not answer: %1</source>
        <translation>Antwortet nicht: %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ArchitecturePainter</name>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>layers x embedding width</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>no layer</source>
        <translation>keine Schicht</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>embed %1</source>
        <translation>Embed %1</translation>
    </message>
    <message>
        <source>self-attention, heads</source>
        <translation>Self-Attention, Köpfe</translation>
    </message>
    <message>
        <source>enc–dec</source>
        <translation>Enc–Dec</translation>
    </message>
    <message>
        <source>FFN</source>
        <translation>FFN</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ArchitectureView</name>
    <message>
        <source>Select a candidate to see its layers.</source>
        <translation>Einen Kandidaten wählen, um seine Schichten zu sehen.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message numerus="yes">
        <source>Encoder with embedding width %1, %n layer(s).</source>
        <translation>
            <numerusform>Encoder mit Embedding-Breite %1, %n Schicht.</numerusform>
            <numerusform>Encoder mit Embedding-Breite %1, %n Schichten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Layer %1: FFN %2, %n head(s).</source>
        <translation>
            <numerusform>Schicht %1: FFN %2, %n Kopf.</numerusform>
            <numerusform>Schicht %1: FFN %2, %n Köpfe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoder with embedding width %1, %n layer(s).</source>
        <translation>
            <numerusform>Decoder mit Embedding-Breite %1, %n Schicht.</numerusform>
            <numerusform>Decoder mit Embedding-Breite %1, %n Schichten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer %1: FFN %2, self-attention heads: %3, encoder-decoder heads: %4, attends to encoder layers %5.</source>
        <translation>Schicht %1: FFN %2, Self-Attention-Köpfe: %3, Encoder-Decoder-Köpfe: %4, sieht die Encoder-Schichten %5.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CandidateDialog</name>
    <message>
        <source>Evaluate</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Add a SubTransformer</source>
        <translation>SubTransformer hinzufügen</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>Was darüber bekannt ist</translation>
    </message>
    <message>
        <source>parameters, counted</source>
        <translation>Parameter, gezählt</translation>
    </message>
    <message>
        <source>FLOPs, counted</source>
        <translation>FLOPs, gezählt</translation>
    </message>
    <message>
        <source>predicted on %1</source>
        <translation>vorhergesagt auf %1</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Looking whether it is known…</source>
        <translation>Es wird nachgesehen, ob er bekannt ist …</translation>
    </message>
    <message>
        <source>Not evaluated yet.</source>
        <translation>Noch nicht bewertet.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CandidateModel</name>
    <message>
        <source>measured; %1 ms predicted</source>
        <translation>gemessen; %1 ms vorhergesagt</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>measured on the test set</source>
        <translation>auf dem Testsatz gemessen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>in the comparison</source>
        <translation>im Vergleich</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>Gen.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Latency ms</source>
        <translation>Latenz ms</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Params M</source>
        <translation>Param. M</translation>
    </message>
    <message>
        <source>Layers: FFN</source>
        <translation>Schichten: FFN</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheid</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>estimated from the first sentences of a race</source>
        <translation>aus den ersten Sätzen eines Wettlaufs geschätzt</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CandidatePanel</name>
    <message>
        <source>Filter: latency &lt; 80 and decoder.depth = 2</source>
        <translation>Filter: latency &lt; 80 and decoder.depth = 2</translation>
    </message>
    <message>
        <source>Filter of the candidates</source>
        <translation>Filter der Kandidaten</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>Felder: %1</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>The filter is not complete: %1</source>
        <translation>Der Filter ist nicht vollständig: %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CandidatesTab</name>
    <message>
        <source>Candidates of all runs</source>
        <translation>Kandidaten aller Läufe</translation>
    </message>
    <message>
        <source>Open on the Search page</source>
        <translation>Auf der Suchseite öffnen</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>In den Vergleich aufnehmen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Als YAML kopieren</translation>
    </message>
    <message>
        <source>Only this run</source>
        <translation>Nur dieser Lauf</translation>
    </message>
    <message>
        <source>Filter: run = 2 and decision = front and latency &lt; 80</source>
        <translation>Filter: run = 2 and decision = front and latency &lt; 80</translation>
    </message>
    <message>
        <source>Filter of the candidates</source>
        <translation>Filter der Kandidaten</translation>
    </message>
    <message>
        <source>Fields: %1
Compare with &lt; &lt;= = != &gt;= &gt;, join with and, or, not and brackets; text in quotes is looked for in architecture and hash.</source>
        <translation>Felder: %1
Vergleichen mit &lt; &lt;= = != &gt;= &gt;, verbinden mit and, or, not und Klammern; Text in Anführungszeichen wird in Architektur und Hash gesucht.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Welche Spalten gezeigt werden</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>The rows and columns that are shown, with all digits</source>
        <translation>Die gezeigten Zeilen und Spalten, mit allen Ziffern</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>The candidates could not be read.</source>
        <translation>Die Kandidaten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The filter is not complete: %1</source>
        <translation>Der Filter ist nicht vollständig: %1</translation>
    </message>
    <message>
        <source>The candidates could not be sorted.</source>
        <translation>Die Kandidaten konnten nicht sortiert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln Kandidat</numerusform>
            <numerusform>%Ln Kandidaten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reading the candidates…</source>
        <translation>Kandidaten werden gelesen…</translation>
    </message>
    <message>
        <source>No candidate meets the filter.</source>
        <translation>Kein Kandidat erfüllt den Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No candidates yet: a search keeps every one here that it samples.</source>
        <translation>Noch keine Kandidaten: Eine Suche behält hier jeden, den sie zieht.</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>Zur Suche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) selected</source>
        <translation>
            <numerusform>%Ln Kandidat gewählt</numerusform>
            <numerusform>%Ln Kandidaten gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>#%1 of run %2: %3</source>
        <comment>number, run, architecture</comment>
        <translation>Nr. %1 aus Lauf %2: %3</translation>
    </message>
    <message>
        <source>Take out of comparison</source>
        <translation>Aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>Der Vergleich fasst vier Kandidaten. Zuerst einen herausnehmen.</translation>
    </message>
    <message>
        <source>The candidate could not be compared.</source>
        <translation>Der Kandidat konnte nicht verglichen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows could not be copied.</source>
        <translation>Die Zeilen konnten nicht kopiert werden.</translation>
    </message>
    <message>
        <source>At most %1 candidates are copied as YAML. Select fewer, or export CSV.</source>
        <translation>Höchstens %1 Kandidaten werden als YAML kopiert. Weniger wählen oder CSV exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) copied as YAML</source>
        <translation>
            <numerusform>%Ln Kandidat als YAML kopiert</numerusform>
            <numerusform>%Ln Kandidaten als YAML kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The CSV could not be written.</source>
        <translation>Die CSV konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ChoiceChart</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Choices of the front and of all evaluated candidates</source>
        <translation>Auswahl auf der Front und unter allen bewerteten Kandidaten</translation>
    </message>
    <message>
        <source>%1	%2 of %3 %4</source>
        <comment>share, count, total, of what</comment>
        <translation>%1	%2 von %3 %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>family of genes, choice</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>layers of the front</source>
        <translation>Schichten der Front</translation>
    </message>
    <message>
        <source>on the front</source>
        <translation>auf der Front</translation>
    </message>
    <message>
        <source>evaluated layers</source>
        <translation>bewertete Schichten</translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation>bewertet</translation>
    </message>
    <message>
        <source>on the front, under the limit</source>
        <translation>auf der Front, unter der Grenze</translation>
    </message>
    <message>
        <source>all evaluated candidates</source>
        <translation>alle bewerteten Kandidaten</translation>
    </message>
    <message>
        <source>brushed layers</source>
        <translation>markierte Schichten</translation>
    </message>
    <message>
        <source>brushed</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>family</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>on the front, %</source>
        <translation>auf der Front, %</translation>
    </message>
    <message>
        <source>evaluated, %</source>
        <translation>bewertet, %</translation>
    </message>
    <message>
        <source>brushed, on the front under the limit</source>
        <translation>markiert, auf der Front unter der Grenze</translation>
    </message>
    <message>
        <source>all brushed candidates</source>
        <translation>alle markierten Kandidaten</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ChoiceField</name>
    <message>
        <source>Numbers with commas between them; Alt+Down shows usual ones</source>
        <translation>Zahlen, durch Kommas getrennt; Alt+Pfeil ab zeigt übliche</translation>
    </message>
    <message>
        <source>Usual choices: %1</source>
        <translation>Übliche Auswahl: %1</translation>
    </message>
    <message>
        <source>Usual choices</source>
        <translation>Übliche Auswahl</translation>
    </message>
</context>
<context>
    <name>hatter::ui::Compare</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>measured ± %1</source>
        <translation>gemessen ± %1</translation>
    </message>
    <message>
        <source>± %1, n = %2</source>
        <comment>half an interval, number of sentences</comment>
        <translation>± %1, n = %2</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln test sentence(s); 95 % interval %1 to %2.</source>
        <translation>
            <numerusform>Gemessen auf %Ln Testsatz; 95-%-Intervall %1 bis %2.</numerusform>
            <numerusform>Gemessen auf %Ln Testsätzen; 95-%-Intervall %1 bis %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>number of a candidate</comment>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>chrF</source>
        <translation>chrF</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>parameters</comment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 G</source>
        <comment>FLOPs</comment>
        <translation>%1 G</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CompareColumn</name>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>BLEU alike, %1</source>
        <comment>p-value</comment>
        <translation>BLEU gleichauf, %1</translation>
    </message>
    <message>
        <source>%1 BLEU lower, %2</source>
        <comment>points, p-value</comment>
        <translation>%1 BLEU niedriger, %2</translation>
    </message>
    <message>
        <source>%1 BLEU higher, %2</source>
        <comment>points, p-value</comment>
        <translation>%1 BLEU höher, %2</translation>
    </message>
    <message>
        <source>Paired bootstrap, two-sided. 95 % interval of the difference: %1 to %2 BLEU.</source>
        <translation>Gepaarter Bootstrap, zweiseitig. 95-%-Intervall der Differenz: %1 bis %2 BLEU.</translation>
    </message>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>%1 aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>Translation by %1</source>
        <comment>letter of a column</comment>
        <translation>Übersetzung von %1</translation>
    </message>
    <message>
        <source>reference of this comparison</source>
        <translation>Bezug dieses Vergleichs</translation>
    </message>
    <message>
        <source>%1 times as fast, published</source>
        <translation>%1-mal so schnell, veröffentlicht</translation>
    </message>
    <message>
        <source>%1 times as fast on %2, measured</source>
        <translation>%1-mal so schnell auf %2, gemessen</translation>
    </message>
    <message>
        <source>%1 times as fast on %2, predicted</source>
        <translation>%1-mal so schnell auf %2, vorhergesagt</translation>
    </message>
    <message>
        <source>other hardware or other sentences: latencies do not compare</source>
        <translation>andere Hardware oder andere Sätze: Latenzen sind nicht vergleichbar</translation>
    </message>
    <message>
        <source>latencies of other machines: they do not compare</source>
        <translation>Latenzen anderer Maschinen: nicht vergleichbar</translation>
    </message>
    <message>
        <source>not compared with A on test sentences yet</source>
        <translation>noch nicht auf Testsätzen mit A verglichen</translation>
    </message>
    <message>
        <source>translating…</source>
        <translation>übersetzt…</translation>
    </message>
    <message>
        <source>%1 ms · log-probability %2 a token</source>
        <translation>%1 ms · Log-Wahrscheinlichkeit %2 je Token</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CompareHistory</name>
    <message>
        <source>#%1</source>
        <comment>number of a candidate</comment>
        <translation>Nr. %1</translation>
    </message>
    <message>
        <source>Add %1 to the comparison</source>
        <translation>%1 in den Vergleich aufnehmen</translation>
    </message>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>%1 aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>Compare against %1</source>
        <translation>Gegen %1 vergleichen</translation>
    </message>
    <message>
        <source>Change the comparison</source>
        <translation>Vergleich ändern</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CompareLegend</name>
    <message>
        <source>differs from A</source>
        <translation>weicht von A ab</translation>
    </message>
    <message>
        <source>self-attention, one block a head</source>
        <translation>Self-Attention, ein Block je Kopf</translation>
    </message>
    <message>
        <source>enc–dec attention and its span</source>
        <translation>Enc-Dec-Attention und ihre Spanne</translation>
    </message>
    <message>
        <source>FFN, to scale</source>
        <translation>FFN, maßstäblich</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ComparePage</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Als YAML kopieren</translation>
    </message>
    <message>
        <source>Differences against</source>
        <translation>Gegenüber</translation>
    </message>
    <message>
        <source>Choose candidates</source>
        <translation>Kandidaten wählen</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Against A</source>
        <translation>Gegen A</translation>
    </message>
    <message>
        <source>generation %1, %2</source>
        <translation>Generation %1, %2</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Nothing to compare yet. Add two to four candidates on the search page or from the published models (C, or shift-click).</source>
        <translation>Noch nichts zu vergleichen. Fügen Sie zwei bis vier Kandidaten auf der Suchseite oder aus den publizierten Modellen hinzu (C oder Umschalt-Klick).</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>letter, candidate</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, published</source>
        <comment>task</comment>
        <translation>%1, veröffentlicht</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The YAML could not be written.</source>
        <translation>Das YAML konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>generation %1, %2, for %3</source>
        <comment>number, origin, target</comment>
        <translation>Generation %1, %2, für %3</translation>
    </message>
    <message>
        <source>Add SubTransformer…</source>
        <translation>SubTransformer hinzufügen…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Test sentences</source>
        <translation>Testsätze</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>This one becomes A, which the others are held against</source>
        <translation>Dieser wird A, an dem die anderen gemessen werden</translation>
    </message>
    <message>
        <source>Add SubTransformer</source>
        <translation>SubTransformer hinzufügen</translation>
    </message>
    <message>
        <source>YAML of %1</source>
        <comment>letter, candidate</comment>
        <translation>YAML von %1</translation>
    </message>
    <message>
        <source>%1 with its weights</source>
        <comment>letter, candidate</comment>
        <translation>%1 mit seinen Gewichten</translation>
    </message>
    <message>
        <source>Choose a candidate…</source>
        <translation>Kandidaten wählen…</translation>
    </message>
    <message>
        <source>Make one by hand…</source>
        <translation>Von Hand zusammenstellen…</translation>
    </message>
    <message>
        <source>Open YAML…</source>
        <translation>YAML öffnen…</translation>
    </message>
    <message>
        <source>Paste YAML</source>
        <translation>YAML einfügen</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>Bootstrap</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>Testen…</translation>
    </message>
    <message>
        <source>Translate test sentences with all of them, and see what of the difference is luck</source>
        <translation>Testsätze mit allen übersetzen und sehen, was am Unterschied Glück ist</translation>
    </message>
    <message>
        <source>ms, 90 % range</source>
        <translation>ms, 90-%-Bereich</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>% of latency</source>
        <translation>% der Latenz</translation>
    </message>
    <message>
        <source>% of parameters</source>
        <translation>% der Parameter</translation>
    </message>
    <message>
        <source>What the share beside a layer is of</source>
        <translation>Wovon der Anteil neben einer Schicht ist</translation>
    </message>
    <message>
        <source>The sentence could not be translated.</source>
        <translation>Der Satz konnte nicht übersetzt werden.</translation>
    </message>
    <message>
        <source>Two SubTransformers of this workspace are needed. Published models have no weights here that could translate.</source>
        <translation>Zwei SubTransformer dieses Arbeitsbereichs sind nötig. Publizierte Modelle haben hier keine Gewichte, die übersetzen könnten.</translation>
    </message>
    <message>
        <source>To translate, open a workspace with a trained SuperTransformer.</source>
        <translation>Zum Übersetzen einen Arbeitsbereich mit trainiertem SuperTransformer öffnen.</translation>
    </message>
    <message>
        <source>None of them has weights in this workspace: nothing can translate.</source>
        <translation>Keiner davon hat Gewichte in diesem Arbeitsbereich: Nichts kann übersetzen.</translation>
    </message>
    <message>
        <source>beside each layer; embeddings are not counted</source>
        <translation>neben jeder Schicht; Embeddings zählen nicht mit</translation>
    </message>
    <message>
        <source>predicted, beside each layer</source>
        <translation>vorhergesagt, neben jeder Schicht</translation>
    </message>
    <message>
        <source>no predictor here tells layers apart</source>
        <translation>keine Vorhersage hier unterscheidet Schichten</translation>
    </message>
    <message>
        <source>bootstrap, n = %1</source>
        <comment>sentences</comment>
        <translation>Bootstrap, n = %1</translation>
    </message>
    <message>
        <source>Published figures alone: it has no weights here to translate with.</source>
        <translation>Nur veröffentlichte Zahlen: Er hat hier keine Gewichte zum Übersetzen.</translation>
    </message>
    <message>
        <source>It is of another design space: the SuperTransformer here has no weights for it.</source>
        <translation>Er gehört zu einem anderen Entwurfsraum: Der SuperTransformer hier hat keine Gewichte für ihn.</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>made by hand, %1</source>
        <comment>pasted, or the name of a file</comment>
        <translation>von Hand, %1</translation>
    </message>
    <message>
        <source>%1 is the same SubTransformer.</source>
        <comment>letter of a column</comment>
        <translation>%1 ist derselbe SubTransformer.</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>Der Vergleich fasst vier Kandidaten. Zuerst einen herausnehmen.</translation>
    </message>
    <message>
        <source>%1 joined the comparison.</source>
        <comment>letter of a column</comment>
        <translation>%1 ist in den Vergleich gekommen.</translation>
    </message>
    <message numerus="yes">
        <source>Copied as YAML: %Ln SubTransformer(s)</source>
        <translation>
            <numerusform>Als YAML kopiert: %Ln SubTransformer</numerusform>
            <numerusform>Als YAML kopiert: %Ln SubTransformer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::ConstraintsDialog</name>
    <message>
        <source>Equal heads in all attention</source>
        <translation>Gleich viele Köpfe in jeder Attention</translation>
    </message>
    <message>
        <source>Attend to the last encoder layer only</source>
        <translation>Nur auf die letzte Encoder-Schicht achten</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Some runtimes have one setting for the number of heads and take nothing else.</source>
        <translation>Manche Laufzeiten haben eine einzige Einstellung für die Zahl der Köpfe und nehmen nichts anderes.</translation>
    </message>
    <message>
        <source>As in any plain Transformer: attention spans of one layer.</source>
        <translation>Wie in jedem gewöhnlichen Transformer: Aufmerksamkeitsspannen von einer Schicht.</translation>
    </message>
    <message>
        <source>No constraints</source>
        <translation>Keine Bedingungen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Parameters, without embeddings</source>
        <translation>Parameter, ohne Embeddings</translation>
    </message>
    <message>
        <source>FLOPs of one sentence</source>
        <translation>FLOPs eines Satzes</translation>
    </message>
    <message>
        <source>Latency on %1, predicted</source>
        <translation>Latenz auf %1, vorhergesagt</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source> M</source>
        <translation> Mio.</translation>
    </message>
    <message>
        <source> G</source>
        <translation> Mrd.</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Smallest SubTransformer: %1, largest: %2</source>
        <translation>Kleinster SubTransformer: %1, größter: %2</translation>
    </message>
    <message>
        <source>Each layer by itself</source>
        <translation>Jede Schicht für sich</translation>
    </message>
    <message>
        <source>Fixed genes</source>
        <translation>Festgelegte Gene</translation>
    </message>
    <message>
        <source>Pareto search: also small</source>
        <translation>Pareto-Suche: auch klein</translation>
    </message>
    <message>
        <source>What is applied holds from the next candidate on; the change is kept with the run.</source>
        <translation>Was angewendet wird, gilt vom nächsten Kandidaten an; die Änderung wird beim Lauf aufbewahrt.</translation>
    </message>
    <message>
        <source>What is applied holds for the next search.</source>
        <translation>Was angewendet wird, gilt für die nächste Suche.</translation>
    </message>
    <message>
        <source>Choose the method “Pareto front” in the search settings.</source>
        <translation>In den Sucheinstellungen das Verfahren „Pareto-Front“ wählen.</translation>
    </message>
    <message>
        <source>Looking for what is possible…</source>
        <translation>Es wird gesucht, was möglich ist …</translation>
    </message>
    <message>
        <source>These cannot be asked together: %1</source>
        <translation>Das kann nicht zugleich verlangt werden: %1</translation>
    </message>
    <message>
        <source>The fastest that remains is predicted at %1 on %2, above the limit of %3.</source>
        <comment>latency, target, limit</comment>
        <translation>Der schnellste, der bleibt, ist mit %1 auf %2 vorhergesagt, über der Grenze von %3.</translation>
    </message>
    <message>
        <source>Possible: %1 to %2 predicted on %3.</source>
        <comment>latency, latency, target</comment>
        <translation>Möglich: %1 bis %2, vorhergesagt auf %3.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusFileList</name>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1: Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1, line %2 is no text in UTF-8.</source>
        <translation>%1, Zeile %2 ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>%1 holds no sentences.</source>
        <translation>%1 enthält keine Sätze.</translation>
    </message>
    <message>
        <source>%1 has %2 lines, %3 has %4: line n of one must translate line n of the other.</source>
        <translation>%1 hat %2 Zeilen, %3 hat %4: Zeile n der einen muss Zeile n der anderen übersetzen.</translation>
    </message>
    <message>
        <source>%1, line %2 has no tab: a line must hold source, tab, target.</source>
        <translation>%1, Zeile %2 hat keinen Tabulator: Eine Zeile muss Quelle, Tabulator, Ziel enthalten.</translation>
    </message>
    <message>
        <source>%1, line %2: the catalogue is damaged.</source>
        <translation>%1, Zeile %2: Der Katalog ist beschädigt.</translation>
    </message>
    <message>
        <source>%1: the catalogue is damaged.</source>
        <translation>%1: Der Katalog ist beschädigt.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen…</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>%1: choose files</source>
        <comment>split</comment>
        <translation>%1: Dateien wählen</translation>
    </message>
    <message>
        <source>%1: swap source and target</source>
        <comment>split</comment>
        <translation>%1: Quelle und Ziel tauschen</translation>
    </message>
    <message>
        <source>What is the source becomes the target</source>
        <translation>Was Quelle ist, wird Ziel</translation>
    </message>
    <message>
        <source>Choose the files of a corpus</source>
        <translation>Dateien eines Korpus wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Text, TSV, PO and MO (*.txt *.tsv *.po *.mo *.gmo)</source>
        <translation>Text, TSV, PO und MO (*.txt *.tsv *.po *.mo *.gmo)</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>beide Seiten</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Side of %1</source>
        <comment>file</comment>
        <translation>Seite von %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>file</comment>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>und %Ln weitere Datei</numerusform>
            <numerusform>und %Ln weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>waits</source>
        <comment>for being read</comment>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln translated message(s)</source>
        <translation>
            <numerusform>%Ln übersetzte Meldung</numerusform>
            <numerusform>%Ln übersetzte Meldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: text with a sentence a line, TSV, PO and MO can.</source>
        <comment>file</comment>
        <translation>%1 kann nicht gelesen werden: Möglich sind Text mit einem Satz je Zeile, TSV, PO und MO.</translation>
    </message>
    <message>
        <source>One pair of text files at a time: join the parts of a side, or take TSV files.</source>
        <translation>Ein Paar Textdateien auf einmal: die Teile einer Seite zusammenfügen oder TSV-Dateien nehmen.</translation>
    </message>
    <message>
        <source>The source is missing: the text that is translated.</source>
        <translation>Die Quelle fehlt: der Text, der übersetzt wird.</translation>
    </message>
    <message>
        <source>The target is missing: the translation, line by line.</source>
        <translation>Das Ziel fehlt: die Übersetzung, Zeile für Zeile.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusFilesPage</name>
    <message>
        <source>None: drawn from the training pairs.</source>
        <translation>Keine: aus den Trainingspaaren gezogen.</translation>
    </message>
    <message>
        <source>Training pairs</source>
        <translation>Trainingspaare</translation>
    </message>
    <message>
        <source>Drop two text files with a sentence a line here,
or TSV, PO or MO files with both sides.</source>
        <translation>Zwei Textdateien mit einem Satz je Zeile hierher ziehen
oder TSV-, PO- oder MO-Dateien mit beiden Seiten.</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Validierungspaare</translation>
    </message>
    <message>
        <source>Test pairs</source>
        <translation>Testpaare</translation>
    </message>
    <message>
        <source>Without files a workspace is made that gets its corpus later.</source>
        <translation>Ohne Dateien wird ein Arbeitsbereich angelegt, der sein Korpus später bekommt.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusOptionsPage</name>
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Middle: HAT&apos;s space for IWSLT</source>
        <translation>Mittel: HATs Raum für IWSLT</translation>
    </message>
    <message>
        <source>Large: HAT&apos;s space for WMT</source>
        <translation>Groß: HATs Raum für WMT</translation>
    </message>
    <message>
        <source>Can be trained on a CPU; for corpora of some thousand pairs and more.</source>
        <translation>Lässt sich auf einer CPU trainieren; für Korpora ab einigen tausend Paaren.</translation>
    </message>
    <message>
        <source>Wants a GPU; for corpora from about a hundred thousand pairs.</source>
        <translation>Braucht eine GPU; für Korpora ab etwa hunderttausend Paaren.</translation>
    </message>
    <message>
        <source>Wants a GPU and patience; for corpora of millions of pairs.</source>
        <translation>Braucht eine GPU und Geduld; für Korpora mit Millionen Paaren.</translation>
    </message>
    <message>
        <source>A SentencePiece model of my own</source>
        <translation>Ein eigenes SentencePiece-Modell</translation>
    </message>
    <message>
        <source>Drop equal pairs</source>
        <translation>Gleiche Paare verwerfen</translation>
    </message>
    <message>
        <source>Drop pairs whose sides are equal</source>
        <translation>Paare mit gleichen Seiten verwerfen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>A code, for instance en, de or pt_BR</source>
        <translation>Ein Kürzel, zum Beispiel en, de oder pt_BR</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Quellsprache</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Zielsprache</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source> pieces</source>
        <translation> Stücke</translation>
    </message>
    <message>
        <source>Pieces of the joint BPE</source>
        <translation>Stücke des gemeinsamen BPE</translation>
    </message>
    <message>
        <source>SentencePiece model</source>
        <translation>SentencePiece-Modell</translation>
    </message>
    <message>
        <source>Choose a SentencePiece model</source>
        <translation>SentencePiece-Modell wählen</translation>
    </message>
    <message>
        <source>SentencePiece models (*.model)</source>
        <translation>SentencePiece-Modelle (*.model)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Held-out pairs</source>
        <translation>Zurückgehaltene Paare</translation>
    </message>
    <message>
        <source> pairs</source>
        <translation> Paare</translation>
    </message>
    <message>
        <source>Pairs drawn for a missing split</source>
        <translation>Paare für einen fehlenden Teil</translation>
    </message>
    <message>
        <source>Cleaning and seed</source>
        <translation>Säubern und Startwert</translation>
    </message>
    <message>
        <source> words</source>
        <translation> Wörter</translation>
    </message>
    <message>
        <source>Shortest side</source>
        <translation>Kürzeste Seite</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Längste Seite</translation>
    </message>
    <message>
        <source>Longer side at most, times</source>
        <translation>Längere Seite höchstens, mal</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>Startwert der Ziehung</translation>
    </message>
    <message>
        <source>Size of the design space</source>
        <translation>Größe des Entwurfsraums</translation>
    </message>
    <message>
        <source>Every SubTransformer that a search can find lies in it. Larger ones translate better, and take longer to train and to run.</source>
        <translation>Jeder SubTransformer, den eine Suche finden kann, liegt darin. Größere übersetzen besser und brauchen für Training und Betrieb länger.</translation>
    </message>
    <message>
        <source>A HAT YAML of my own</source>
        <translation>Eine eigene HAT-YAML</translation>
    </message>
    <message>
        <source>HAT YAML</source>
        <translation>HAT-YAML</translation>
    </message>
    <message>
        <source>Design space of my own</source>
        <translation>Eigener Entwurfsraum</translation>
    </message>
    <message>
        <source>Choose a design space (HAT YAML)</source>
        <translation>Entwurfsraum wählen (HAT-YAML)</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT-YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The spaces that ship with Hatter were not found.</source>
        <translation>Die mit Hatter gelieferten Räume wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 SubTransformers of %2 to %3 parameters, with embeddings of %4 pieces.</source>
        <comment>count, smallest, largest</comment>
        <translation>%1 SubTransformer mit %2 bis %3 Parametern, mit Embeddings für %4 Stücke.</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Die Datei wählen.</translation>
    </message>
    <message>
        <source>This is no design space.</source>
        <translation>Das ist kein Entwurfsraum.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln Stück</numerusform>
            <numerusform>%Ln Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no model that text can be cut with.</source>
        <translation>Das ist kein Modell, mit dem sich Text zerlegen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>own SentencePiece model, %Ln piece(s)</source>
        <translation>
            <numerusform>eigenes SentencePiece-Modell, %Ln Stück</numerusform>
            <numerusform>eigenes SentencePiece-Modell, %Ln Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>own SentencePiece model</source>
        <translation>eigenes SentencePiece-Modell</translation>
    </message>
    <message numerus="yes">
        <source>joint BPE, %Ln piece(s)</source>
        <translation>
            <numerusform>gemeinsames BPE, %Ln Stück</numerusform>
            <numerusform>gemeinsames BPE, %Ln Stücke</numerusform>
        </translation>
    </message>
    <message>
        <source>the SuperTransformer&apos;s pieces</source>
        <translation>die Stücke des SuperTransformers</translation>
    </message>
    <message>
        <source>validation and test have files of their own</source>
        <translation>Validierung und Test haben eigene Dateien</translation>
    </message>
    <message>
        <source>%1 for test</source>
        <comment>pairs</comment>
        <translation>%1 für den Test</translation>
    </message>
    <message>
        <source>%1 for validation</source>
        <comment>pairs</comment>
        <translation>%1 für die Validierung</translation>
    </message>
    <message>
        <source>%1 for validation, %1 for test</source>
        <comment>pairs</comment>
        <translation>%1 für die Validierung, %1 für den Test</translation>
    </message>
    <message>
        <source>%1, %2 to %3 parameters</source>
        <comment>design space, smallest, largest</comment>
        <translation>%1, %2 bis %3 Parameter</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>languages</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>As the files say; change it if they are wrong.</source>
        <translation>Wie die Dateien sagen; ändern, wenn sie irren.</translation>
    </message>
    <message>
        <source>Source and target are the same language.</source>
        <translation>Quelle und Ziel sind dieselbe Sprache.</translation>
    </message>
    <message>
        <source>A language is a code of letters, for instance de or pt_BR.</source>
        <translation>Eine Sprache ist ein Kürzel aus Buchstaben, zum Beispiel de oder pt_BR.</translation>
    </message>
    <message>
        <source>Codes, for instance en and de.</source>
        <translation>Kürzel, zum Beispiel en und de.</translation>
    </message>
    <message>
        <source>The pieces of this workspace&apos;s SuperTransformer</source>
        <translation>Die Stücke des SuperTransformers dieses Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Joint BPE, learned from the training pairs:</source>
        <translation>Gemeinsames BPE, aus den Trainingspaaren gelernt:</translation>
    </message>
    <message>
        <source>None are drawn: %1.</source>
        <translation>Keine werden gezogen: %1.</translation>
    </message>
    <message>
        <source>Drawn from the training pairs: %1; at most a tenth of them each. Training never sees them.</source>
        <translation>Aus den Trainingspaaren gezogen: %1; jeweils höchstens ein Zehntel davon. Das Training sieht sie nie.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusPreviewPanel</name>
    <message>
        <source>an empty side</source>
        <translation>eine leere Seite</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>unlike lengths</source>
        <translation>ungleiche Längen</translation>
    </message>
    <message>
        <source>both sides equal</source>
        <translation>beide Seiten gleich</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, pairs</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Cleaning will drop pairs: %1.</source>
        <translation>Beim Säubern werden Paare verworfen: %1.</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>words, the longest</source>
        <translation>Wörter, der längste</translation>
    </message>
    <message>
        <source>First pairs</source>
        <translation>Erste Paare</translation>
    </message>
    <message>
        <source>Sentence lengths of the training pairs</source>
        <translation>Satzlängen der Trainingspaare</translation>
    </message>
    <message>
        <source>Lengths and pairs appear here as soon as files are chosen.</source>
        <translation>Längen und Paare erscheinen hier, sobald Dateien gewählt sind.</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>words on average, %1</source>
        <comment>language</comment>
        <translation>Wörter im Mittel, %1</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>so far</comment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Many pairs have unlike lengths: does line n of one file translate line n of the other?</source>
        <translation>Viele Paare haben ungleiche Längen: Übersetzt Zeile n der einen Datei Zeile n der anderen?</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>New from corpus</source>
        <translation>Neu aus Korpus</translation>
    </message>
    <message>
        <source>Prepare another corpus</source>
        <translation>Anderes Korpus aufbereiten</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Languages and sizes</source>
        <translation>Sprachen und Größen</translation>
    </message>
    <message>
        <source>Languages and pieces</source>
        <translation>Sprachen und Stücke</translation>
    </message>
    <message>
        <source>Name and folder</source>
        <translation>Name und Ordner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Prepare data</source>
        <translation>Daten &amp;aufbereiten</translation>
    </message>
    <message>
        <source>&amp;Make and prepare</source>
        <translation>&amp;Anlegen und aufbereiten</translation>
    </message>
    <message>
        <source>&amp;Make workspace</source>
        <translation>Arbeitsbereich &amp;anlegen</translation>
    </message>
    <message>
        <source>The files need attention: go back to the first step.</source>
        <translation>Mit den Dateien stimmt etwas nicht: zum ersten Schritt zurückgehen.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>languages</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Training pairs</source>
        <translation>Trainingspaare</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>files, count of pairs</comment>
        <translation>%1: %2 {1:?}</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Validierungspaare</translation>
    </message>
    <message>
        <source>Test pairs</source>
        <translation>Testpaare</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>none yet: it can be prepared on the Data page</source>
        <translation>noch keins: auf der Seite Daten lässt es sich aufbereiten</translation>
    </message>
    <message>
        <source>Design space</source>
        <translation>Entwurfsraum</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CurveChart</name>
    <message>
        <source>%1 evaluated</source>
        <translation>%1 bewertet</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Kurve</translation>
    </message>
</context>
<context>
    <name>hatter::ui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Preparing data</source>
        <translation>Daten aufbereiten</translation>
    </message>
    <message>
        <source>The data could not be prepared. The workspace is as it was.</source>
        <translation>Die Daten konnten nicht aufbereitet werden. Der Arbeitsbereich ist, wie er war.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Words, source</source>
        <translation>Wörter, Quelle</translation>
    </message>
    <message>
        <source>Words, target</source>
        <translation>Wörter, Ziel</translation>
    </message>
    <message>
        <source>Pieces, source</source>
        <translation>Stücke, Quelle</translation>
    </message>
    <message>
        <source>Pieces, target</source>
        <translation>Stücke, Ziel</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längster</translation>
    </message>
    <message>
        <source>Statistics of the splits</source>
        <translation>Statistik der Teile</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) in the vocabulary.</source>
        <translation>
            <numerusform>%Ln Stück im Vokabular.</numerusform>
            <numerusform>%Ln Stücke im Vokabular.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>pairs, reason</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Dropped while cleaning: %1.</source>
        <translation>Beim Säubern verworfen: %1.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>length ratio</source>
        <translation>Längenverhältnis</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identisch</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Prepare another corpus…</source>
        <translation>Anderes Korpus aufbereiten…</translation>
    </message>
    <message>
        <source>The data is ready. Next: train the SuperTransformer.</source>
        <translation>Die Daten sind bereit. Als Nächstes: den SuperTransformer trainieren.</translation>
    </message>
    <message>
        <source>No data yet. A parallel corpus is checked, cut into pieces and split.</source>
        <translation>Noch keine Daten. Ein Parallelkorpus wird geprüft, in Stücke zerlegt und geteilt.</translation>
    </message>
    <message>
        <source>Prepare a corpus…</source>
        <translation>Korpus aufbereiten…</translation>
    </message>
    <message>
        <source>Or drop its files here.</source>
        <translation>Oder seine Dateien hierher ziehen.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als Tabelle</translation>
    </message>
    <message>
        <source>The lengths as figures</source>
        <translation>Die Längen als Zahlen</translation>
    </message>
    <message>
        <source>The same seed draws the same pairs</source>
        <translation>Derselbe Startwert zieht dieselben Paare</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>Andere Beispiele</translation>
    </message>
    <message>
        <source>Lengths in</source>
        <translation>Längen in</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>This data was prepared without its lengths: prepare it again to see them.</source>
        <translation>Diese Daten wurden ohne ihre Längen aufbereitet: neu aufbereiten, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Sentence lengths as figures</source>
        <translation>Satzlängen als Zahlen</translation>
    </message>
    <message>
        <source>Sentence lengths</source>
        <translation>Satzlängen</translation>
    </message>
    <message>
        <source>Sample pairs with their pieces</source>
        <translation>Beispielpaare mit ihren Stücken</translation>
    </message>
    <message>
        <source>Sample pairs</source>
        <translation>Beispielpaare</translation>
    </message>
    <message>
        <source>Nobody looked whether training has sentences of validation or test: this data is as it came.</source>
        <translation>Niemand hat nachgesehen, ob das Training Sätze aus Validierung oder Test enthält: Diese Daten sind, wie sie kamen.</translation>
    </message>
    <message>
        <source>No leak: no source sentence of validation or test occurs in training.</source>
        <translation>Kein Leck: Kein Quellsatz aus Validierung oder Test kommt im Training vor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pair(s) had a source sentence of validation or test and were dropped: held-out figures stay honest.</source>
        <translation>
            <numerusform>%Ln Trainingspaar hatte einen Quellsatz aus Validierung oder Test und wurde verworfen: Zahlen auf zurückgehaltenen Paaren bleiben ehrlich.</numerusform>
            <numerusform>%Ln Trainingspaare hatten einen Quellsatz aus Validierung oder Test und wurden verworfen: Zahlen auf zurückgehaltenen Paaren bleiben ehrlich.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, mean %2</source>
        <comment>language, length</comment>
        <translation>%1, Mittel %2</translation>
    </message>
    <message>
        <source>pieces a sentence, its end included</source>
        <translation>Stücke je Satz, sein Ende eingeschlossen</translation>
    </message>
    <message>
        <source>words a sentence</source>
        <translation>Wörter je Satz</translation>
    </message>
    <message>
        <source>%1 of %2, as training sees them</source>
        <comment>shown, all</comment>
        <translation>%1 von %2, wie das Training sie sieht</translation>
    </message>
    <message>
        <source>The pairs cannot be read.</source>
        <translation>Die Paare können nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ErrorChart</name>
    <message>
        <source>Error against samples</source>
        <translation>Fehler gegen Messungen</translation>
    </message>
    <message>
        <source>The curve begins with ten measured SubTransformers.</source>
        <translation>Die Kurve beginnt mit zehn gemessenen SubTransformern.</translation>
    </message>
    <message>
        <source>measured SubTransformers</source>
        <translation>gemessene SubTransformer</translation>
    </message>
    <message>
        <source>held-out MAPE, %</source>
        <translation>MAPE zurückgehalten, %</translation>
    </message>
    <message>
        <source>%1 SubTransformers: %2 %</source>
        <translation>%1 SubTransformer: %2 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>predictor, its error</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>goal %1 %</source>
        <translation>Vorgabe %1 %</translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>90 % from, %</source>
        <translation>90 % von, %</translation>
    </message>
    <message>
        <source>90 % to, %</source>
        <translation>90 % bis, %</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ExportDialog</name>
    <message>
        <source>Half precision (float16)</source>
        <translation>Halbe Genauigkeit (float16)</translation>
    </message>
    <message>
        <source>Export SubTransformer</source>
        <translation>SubTransformer exportieren</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>HAT YAML, weights as safetensors, segmenter and a card. The files are checked by loading them again.</source>
        <translation>HAT-YAML, Gewichte als safetensors, Segmentierer und eine Karte. Die Dateien werden durch erneutes Laden geprüft.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>HAT YAML, trained weights as safetensors, segmenter and a card that says how they were made. The files are checked by loading them again.</source>
        <translation>HAT-YAML, trainierte Gewichte als safetensors, Segmentierer und eine Karte, die sagt, wie sie entstanden. Die Dateien werden durch erneutes Laden geprüft.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>The export failed. Nothing was left half-written.</source>
        <translation>Der Export ist gescheitert. Nichts blieb halb geschrieben.</translation>
    </message>
    <message>
        <source>Exported at</source>
        <translation>Exportiert am</translation>
    </message>
    <message>
        <source>SubTransformer</source>
        <translation>SubTransformer</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Nothing exported yet. Choose a candidate on the search page and export it.</source>
        <translation>Noch nichts exportiert. Auf der Suchseite einen Kandidaten wählen und exportieren.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Choose a candidate</source>
        <translation>Kandidaten wählen</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln file(s) to %1.</source>
        <translation>
            <numerusform>%Ln Datei nach %1 exportiert.</numerusform>
            <numerusform>%Ln Dateien nach %1 exportiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::FigureBlock</name>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ForkDialog</name>
    <message>
        <source>Other random draws, with the seed</source>
        <translation>Andere Zufallszüge, mit dem Startwert</translation>
    </message>
    <message>
        <source>Fork run %1</source>
        <translation>Lauf %1 abzweigen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>After generation</source>
        <translation>Nach Generation</translation>
    </message>
    <message>
        <source>Latency limit</source>
        <translation>Latenzgrenze</translation>
    </message>
    <message>
        <source>Generations in all</source>
        <translation>Generationen insgesamt</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>A new run begins with the %1 candidates of generations 0 to %2 and goes on from there; run %3 stays as it is. Method and sizes are those of run %3.</source>
        <comment>number of candidates, last generation, run</comment>
        <translation>Ein neuer Lauf beginnt mit den %1 Kandidaten der Generationen 0 bis %2 und geht von dort weiter; Lauf %3 bleibt, wie er ist. Verfahren und Größen sind die von Lauf %3.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::GeneForm</name>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Embedding width</source>
        <translation>Embedding-Breite</translation>
    </message>
    <message>
        <source>FFN</source>
        <translation>FFN</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>self heads</source>
        <translation>Selbst-Köpfe</translation>
    </message>
    <message>
        <source>enc–dec</source>
        <translation>Enc-Dec</translation>
    </message>
    <message>
        <source>span</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle Schichten</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
</context>
<context>
    <name>hatter::ui::GenerationBox</name>
    <message>
        <source>Front after generation</source>
        <translation>Front nach Generation</translation>
    </message>
    <message>
        <source>The front as it stood after a generation is drawn beside the one of now.</source>
        <translation>Die Front, wie sie nach einer Generation stand, wird neben die heutige gezeichnet.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>hatter::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search in all pages</source>
        <translation>In allen Seiten suchen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) have it. Enter goes from place to place.</source>
        <translation>
            <numerusform>%Ln Seite enthält es. Eingabe geht von Stelle zu Stelle.</numerusform>
            <numerusform>%Ln Seiten enthalten es. Eingabe geht von Stelle zu Stelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>No page has all these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>%1 — Help</source>
        <comment>title of the page</comment>
        <translation>%1 — Hilfe</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ImportDialog</name>
    <message>
        <source>Import HAT checkpoint</source>
        <translation>HAT-Checkpoint importieren</translation>
    </message>
    <message>
        <source>a SuperTransformer or SubTransformer of HAT, .pt</source>
        <translation>ein SuperTransformer oder SubTransformer von HAT, .pt</translation>
    </message>
    <message>
        <source>folder of fairseq&apos;s .bin and .idx; can be left out</source>
        <translation>Ordner mit .bin und .idx von fairseq; kann fehlen</translation>
    </message>
    <message>
        <source>codes of subword-nmt; without them text must come in pieces</source>
        <translation>Codes von subword-nmt; ohne sie muss Text in Stücken kommen</translation>
    </message>
    <message>
        <source>empty: the one in the binary data</source>
        <translation>leer: das der Binärdaten</translation>
    </message>
    <message>
        <source>told by the data</source>
        <translation>an den Daten erkannt</translation>
    </message>
    <message>
        <source>Moses&apos; rules</source>
        <translation>Regeln von Moses</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>What typed text goes through before it is cut into pieces</source>
        <translation>Was getippter Text durchläuft, bevor er zerlegt wird</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Choose a checkpoint</source>
        <translation>Checkpoint wählen</translation>
    </message>
    <message>
        <source>Checkpoints (*.pt)</source>
        <translation>Checkpoints (*.pt)</translation>
    </message>
    <message>
        <source>Binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>BPE codes</source>
        <translation>BPE-Codes</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Dictionaries (dict.*.txt)</source>
        <translation>Wörterbücher (dict.*.txt)</translation>
    </message>
    <message>
        <source>Source dictionary</source>
        <translation>Quellwörterbuch</translation>
    </message>
    <message>
        <source>Target dictionary</source>
        <translation>Zielwörterbuch</translation>
    </message>
    <message>
        <source>Tokenisation</source>
        <translation>Tokenisierung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In folder</source>
        <translation>Im Ordner</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Name the binary data, or both dictionaries.</source>
        <translation>Nennen Sie die Binärdaten oder beide Wörterbücher.</translation>
    </message>
    <message>
        <source>makes %1</source>
        <translation>legt %1 an</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>empty: what the checkpoint says</source>
        <translation>leer: was der Checkpoint sagt</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ImportPredictorDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import a latency predictor</source>
        <translation>Latenzvorhersage importieren</translation>
    </message>
    <message>
        <source>A predictor of HAT: %1</source>
        <translation>Eine Vorhersage von HAT: %1</translation>
    </message>
    <message>
        <source>empty: HAT&apos;s usual scale</source>
        <translation>leer: die übliche Skala von HAT</translation>
    </message>
    <message>
        <source>The YAML that it was trained or searched with holds feature-norm and lat-norm. With another scale its milliseconds are wrong.</source>
        <translation>Die YAML, mit der sie trainiert oder gesucht wurde, enthält feature-norm und lat-norm. Mit anderer Skala sind ihre Millisekunden falsch.</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> Token</translation>
    </message>
    <message>
        <source>Name of its machine</source>
        <translation>Name der Maschine</translation>
    </message>
    <message>
        <source>HAT&apos;s settings</source>
        <translation>Einstellungen von HAT</translation>
    </message>
    <message>
        <source>Choose the settings (HAT YAML)</source>
        <translation>Einstellungen wählen (HAT-YAML)</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT-YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Measured with sentences of</source>
        <translation>Gemessen mit Sätzen von</translation>
    </message>
</context>
<context>
    <name>hatter::ui::KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>pause or resume the search</source>
        <translation>Suche anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>along the front</source>
        <translation>entlang der Front</translation>
    </message>
    <message>
        <source>move the limit by 1 ms</source>
        <translation>Grenze um 1 ms verschieben</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>select the candidate</source>
        <translation>Kandidaten wählen</translation>
    </message>
    <message>
        <source>into the comparison, or out of it</source>
        <translation>in den Vergleich oder heraus</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoomen</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>alles zeigen</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>from row to row; with Shift, more of them</source>
        <translation>von Zeile zu Zeile; mit Umschalt mehrere</translation>
    </message>
    <message>
        <source>show the SubTransformer</source>
        <translation>den SubTransformer zeigen</translation>
    </message>
    <message>
        <source>quarantine the rows, or take them back</source>
        <translation>Zeilen in Quarantäne nehmen oder zurücknehmen</translation>
    </message>
    <message>
        <source>pause the measuring, or go on</source>
        <translation>Messen anhalten oder fortfahren</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>from value to value, from choice to choice</source>
        <translation>von Wert zu Wert, von Auswahl zu Auswahl</translation>
    </message>
    <message>
        <source>in the trends: the front as it stood after a generation</source>
        <translation>in den Verläufen: die Front, wie sie nach einer Generation stand</translation>
    </message>
    <message>
        <source>as it stands now</source>
        <translation>wie sie jetzt steht</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>Suchseite</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Menütaste</translation>
    </message>
    <message>
        <source>what can be done with the plot</source>
        <translation>was sich mit dem Diagramm tun lässt</translation>
    </message>
    <message>
        <source>take away what is brushed</source>
        <translation>Markierung wegnehmen</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Parallelkoordinaten</translation>
    </message>
    <message>
        <source>from axis to axis</source>
        <translation>von Achse zu Achse</translation>
    </message>
    <message>
        <source>brush the middle of the axis</source>
        <translation>die Mitte der Achse markieren</translation>
    </message>
    <message>
        <source>move what is brushed; with Shift, its upper end</source>
        <translation>Markiertes verschieben; mit Umschalt sein oberes Ende</translation>
    </message>
    <message>
        <source>free the axis</source>
        <translation>die Achse freigeben</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>a SubTransformer in HAT&apos;s YAML from the clipboard</source>
        <translation>ein SubTransformer als YAML von HAT aus der Zwischenablage</translation>
    </message>
    <message>
        <source>translate the typed sentence</source>
        <translation>den getippten Satz übersetzen</translation>
    </message>
    <message>
        <source>copy the chosen test sentences</source>
        <translation>die gewählten Testsätze kopieren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>filter, or the query</source>
        <translation>Filter oder Abfrage</translation>
    </message>
    <message>
        <source>the tab before, the next one</source>
        <translation>der Reiter davor, der nächste</translation>
    </message>
    <message>
        <source>open the candidate or the run on the Search page</source>
        <translation>den Kandidaten oder den Lauf auf der Suchseite öffnen</translation>
    </message>
    <message>
        <source>copy rows, copy as YAML</source>
        <translation>Zeilen kopieren, als YAML kopieren</translation>
    </message>
    <message>
        <source>run the query</source>
        <translation>die Abfrage ausführen</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LatencyBars</name>
    <message>
        <source>published</source>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: latency not known</source>
        <comment>machine</comment>
        <translation>%1: Latenz unbekannt</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>machine, milliseconds, measured</comment>
        <translation>%1, %2, %3 {1:?} {2,?}</translation>
    </message>
    <message>
        <source>%1: %2, %3; 90 % range %4 to %5</source>
        <comment>machine, milliseconds, measured, from, to</comment>
        <translation>%1: %2, %3; 90-%-Bereich %4 bis %5</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LatencyModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>SubTransformer</source>
        <translation>SubTransformer</translation>
    </message>
    <message>
        <source>Encoder ms</source>
        <translation>Encoder ms</translation>
    </message>
    <message>
        <source>Decoder ms</source>
        <translation>Decoder ms</translation>
    </message>
    <message>
        <source>Total ms</source>
        <translation>Summe ms</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>90-%-Intervall</translation>
    </message>
    <message>
        <source>Predicted ms</source>
        <translation>Vorhersage ms</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LatencyPage</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>The measurement failed. Finished ones are kept.</source>
        <translation>Die Messung ist gescheitert. Fertige Messungen bleiben.</translation>
    </message>
    <message>
        <source>The predictor could not be fitted.</source>
        <translation>Die Vorhersage konnte nicht angepasst werden.</translation>
    </message>
    <message>
        <source>measured ms</source>
        <translation>gemessen, ms</translation>
    </message>
    <message>
        <source>predicted ms</source>
        <translation>vorhergesagt, ms</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>The workspace has no design space to sample from: train a SuperTransformer first.</source>
        <translation>Der Arbeitsbereich hat keinen Entwurfsraum, aus dem gezogen werden kann: zuerst einen SuperTransformer trainieren.</translation>
    </message>
    <message>
        <source>At least 10 measurements are needed.</source>
        <translation>Mindestens 10 Messungen sind nötig.</translation>
    </message>
    <message>
        <source>MAPE</source>
        <translation>MAPE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>held out, n = %1</source>
        <translation>zurückgehalten, n = %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>All rows as a table instead of the two charts</source>
        <translation>Alle Zeilen als Tabelle statt der beiden Diagramme</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Re-measure selected</source>
        <translation>Auswahl neu messen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importieren…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>Latencies that the reference measured on another machine</source>
        <translation>Latenzen, die die Referenz auf einer anderen Maschine gemessen hat</translation>
    </message>
    <message>
        <source>The used rows, as the reference&apos;s tools read them</source>
        <translation>Die verwendeten Zeilen, wie die Werkzeuge der Referenz sie lesen</translation>
    </message>
    <message>
        <source>Import and export CSV</source>
        <translation>CSV importieren und exportieren</translation>
    </message>
    <message>
        <source>The layers could not be profiled.</source>
        <translation>Die Schichten konnten nicht vermessen werden.</translation>
    </message>
    <message>
        <source>Import latencies</source>
        <translation>Latenzen importieren</translation>
    </message>
    <message>
        <source>Latencies of HAT (*.csv)</source>
        <translation>Latenzen von HAT (*.csv)</translation>
    </message>
    <message>
        <source>Export latencies</source>
        <translation>Latenzen exportieren</translation>
    </message>
    <message>
        <source>Used rows (*.csv)</source>
        <translation>Verwendete Zeilen (*.csv)</translation>
    </message>
    <message>
        <source>Quarantined ones too (*.csv)</source>
        <translation>Auch die in Quarantäne (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 with its %Ln row(s)?</source>
        <translation>
            <numerusform>%1 mit %Ln Zeile entfernen?</numerusform>
            <numerusform>%1 mit %Ln Zeilen entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Wieder verwenden</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Re-measure</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>Profile layers</source>
        <translation>Schichten vermessen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Als YAML kopieren</translation>
    </message>
    <message>
        <source>anchor %1</source>
        <translation>Anker %1</translation>
    </message>
    <message>
        <source>Rows in the order of the file</source>
        <translation>Zeilen in der Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>Measurements in time order</source>
        <translation>Messungen in zeitlicher Folge</translation>
    </message>
    <message>
        <source>measured against predicted, %</source>
        <translation>gemessen gegen vorhergesagt, %</translation>
    </message>
    <message>
        <source>measured, ms</source>
        <translation>gemessen, ms</translation>
    </message>
    <message>
        <source>This predictor was imported without the rows that it was fitted to.</source>
        <translation>Diese Vorhersage wurde ohne die Zeilen importiert, an die sie angepasst wurde.</translation>
    </message>
    <message>
        <source>The first SubTransformers are being measured.</source>
        <translation>Die ersten SubTransformer werden gemessen.</translation>
    </message>
    <message>
        <source>Nothing measured yet. Measure some SubTransformers of the design space.</source>
        <translation>Noch nichts gemessen. Einige SubTransformer des Entwurfsraums messen.</translation>
    </message>
    <message>
        <source>%1, %2-fold</source>
        <comment>predictor, parts of the cross-validation</comment>
        <translation>%1, %2-fach</translation>
    </message>
    <message>
        <source>not fitted yet: cross-validation</source>
        <translation>noch nicht angepasst: Kreuzvalidierung</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>Vorhergesagt gegen gemessen</translation>
    </message>
    <message>
        <source>Searches can go by this predictor of HAT. Its error is not known here.</source>
        <translation>Suchen können sich nach dieser Vorhersage von HAT richten. Ihr Fehler ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>A predictor needs at least ten measured SubTransformers.</source>
        <translation>Eine Vorhersage braucht mindestens zehn gemessene SubTransformer.</translation>
    </message>
    <message>
        <source>Points appear when latencies were measured and a predictor was fitted.</source>
        <translation>Punkte erscheinen, wenn Latenzen gemessen und eine Vorhersage angepasst wurde.</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>cost regression</source>
        <translation>Kostenregression</translation>
    </message>
    <message>
        <source>HAT&apos;s network</source>
        <translation>Netz von HAT</translation>
    </message>
    <message>
        <source>Nothing is known of the rows behind this predictor.</source>
        <translation>Über die Zeilen hinter dieser Vorhersage ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The curve begins with ten measured SubTransformers.</source>
        <translation>Die Kurve beginnt mit zehn gemessenen SubTransformern.</translation>
    </message>
    <message>
        <source>The data of %1 has several modes.</source>
        <translation>Die Daten von %1 haben mehrere Modi.</translation>
    </message>
    <message>
        <source>Too many rows are off to be accidents of the measuring, so nothing was quarantined by itself. Set rows aside by hand, or go by all of them.</source>
        <translation>Zu viele Zeilen liegen daneben, um Zufälle des Messens zu sein; daher kam nichts von selbst in Quarantäne. Zeilen von Hand ausschließen oder alle verwenden.</translation>
    </message>
    <message>
        <source>What was imported cannot be measured from here.</source>
        <translation>Importiertes kann von hier aus nicht gemessen werden.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Re-measure selected (%1)</source>
        <translation>Auswahl neu messen (%1)</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>Der Vergleich fasst vier Kandidaten. Zuerst einen herausnehmen.</translation>
    </message>
    <message>
        <source>measuring: %1</source>
        <translation>misst: %1</translation>
    </message>
    <message>
        <source>The latencies could not be imported.</source>
        <translation>Die Latenzen konnten nicht importiert werden.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The latencies could not be written.</source>
        <translation>Die Latenzen konnten nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The target could not be added.</source>
        <translation>Das Ziel konnte nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>The target could not be removed.</source>
        <translation>Das Ziel konnte nicht entfernt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) quarantined. Fit again to go without them.</source>
        <translation>
            <numerusform>%Ln Zeile in Quarantäne. Neu anpassen, um ohne sie zu rechnen.</numerusform>
            <numerusform>%Ln Zeilen in Quarantäne. Neu anpassen, um ohne sie zu rechnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) taken back. Fit again to go by them.</source>
        <translation>
            <numerusform>%Ln Zeile wird wieder verwendet. Neu anpassen, um mit ihr zu rechnen.</numerusform>
            <numerusform>%Ln Zeilen werden wieder verwendet. Neu anpassen, um mit ihnen zu rechnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quarantine could not be changed.</source>
        <translation>Die Quarantäne konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>The curve belongs to what is measured here; an imported table is fitted as a whole.</source>
        <translation>Die Kurve gehört zu hier Gemessenem; eine importierte Tabelle wird als Ganzes angepasst.</translation>
    </message>
    <message>
        <source>They cannot be brought back. An exported CSV keeps the averages of the used rows alone: no layers, no anchors, no conditions, and no predictor.</source>
        <translation>Sie lassen sich nicht zurückholen. Eine exportierte CSV behält nur die Mittelwerte der benutzten Zeilen: keine Schichten, keine Anker, keine Bedingungen, keinen Prädiktor.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>A table is fitted as it is imported, which would disturb what is being measured: import it afterwards.</source>
        <translation>Eine Tabelle wird beim Import angepasst, was die laufende Messung stören würde: danach importieren.</translation>
    </message>
    <message>
        <source>Goal reached: %1. Lower it or raise the number.</source>
        <translation>Vorgabe erreicht: %1. Senken Sie sie oder erhöhen Sie die Anzahl.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln SubTransformer(s) are measured. Raise the number to measure more.</source>
        <translation>
            <numerusform>%Ln SubTransformer ist gemessen. Erhöhen Sie die Anzahl, um mehr zu messen.</numerusform>
            <numerusform>Alle %Ln SubTransformer sind gemessen. Erhöhen Sie die Anzahl, um mehr zu messen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is being measured. Import the table afterwards.</source>
        <translation>Es wird gerade gemessen. Importieren Sie die Tabelle danach.</translation>
    </message>
    <message>
        <source>Imported: %1 rows for %2, taken as measured with %3 tokens a sentence</source>
        <translation>Importiert: %1 Zeilen für %2, als mit %3 Token je Satz gemessen genommen</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LatencyTable</name>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>In Quarantäne</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>Anker</translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <translation>Angezeigte Zeilen</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>All measurements</source>
        <translation>Alle Messungen</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <comment>shown, all</comment>
        <translation>%1 von %2 Zeilen</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LengthChart</name>
    <message>
        <source>Sentence lengths</source>
        <translation>Satzlängen</translation>
    </message>
    <message>
        <source>words a sentence</source>
        <translation>Wörter je Satz</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>%1: most sentences have %2; %3: %4 (%5)</source>
        <comment>language, length, language, length, unit</comment>
        <translation>%1: Die meisten Sätze haben %2; %3: %4 (%5)</translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>count of sentences, language</comment>
        <translation>%1	%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>range of lengths, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>and more</source>
        <comment>lengths in the last bin</comment>
        <translation>und mehr</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LimitLine</name>
    <message>
        <source>≤ %1 ms</source>
        <comment>latency limit</comment>
        <translation>≤ %1 ms</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Every candidate of all runs</source>
        <translation>Jeder Kandidat aller Läufe</translation>
    </message>
    <message>
        <source>The searches with their settings and how they were steered</source>
        <translation>Die Suchen mit ihren Einstellungen und wie sie gesteuert wurden</translation>
    </message>
    <message>
        <source>Queries of your own</source>
        <translation>Eigene Abfragen</translation>
    </message>
    <message>
        <source>What the program did since its start</source>
        <translation>Was das Programm seit seinem Start getan hat</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>Teile des Protokolls</translation>
    </message>
</context>
<context>
    <name>hatter::ui::Look</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LossChart</name>
    <message>
        <source>Training curves</source>
        <translation>Trainingskurven</translation>
    </message>
    <message>
        <source>Curves appear with the first updates.</source>
        <translation>Kurven erscheinen mit den ersten Updates.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>series, newest value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series, its axis with the unit</comment>
        <translation>%1: %2 {1:?}</translation>
    </message>
</context>
<context>
    <name>hatter::ui::MainWindow</name>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>The workspace could not be read.</source>
        <translation>Der Arbeitsbereich konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The workspace could not be opened.</source>
        <translation>Der Arbeitsbereich konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Work is running in the open workspace. Stop it and open the other one?</source>
        <translation>Im offenen Arbeitsbereich wird gerechnet. Anhalten und den anderen öffnen?</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>Anhalten und öffnen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>languages</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>languages, corpus</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name, folder</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1 — Hatter</source>
        <translation>%1 — Hatter</translation>
    </message>
    <message>
        <source>no workspace open</source>
        <translation>kein Arbeitsbereich offen</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>Kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>What is finished is kept, and a search can be resumed.</source>
        <translation>Was fertig ist, bleibt; eine Suche kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Work is still running. Stop it and close Hatter?</source>
        <translation>Es wird noch gerechnet. Anhalten und Hatter schließen?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>Arbeitsbereich &amp;schließen</translation>
    </message>
    <message>
        <source>Work is running in this workspace. Stop it and close the workspace?</source>
        <translation>In diesem Arbeitsbereich wird gerechnet. Anhalten und schließen?</translation>
    </message>
    <message>
        <source>&amp;Export candidate…</source>
        <translation>Kandidaten &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Start search</source>
        <translation>Suche &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Pause or resume search</source>
        <translation>Suche anhalten oder &amp;fortsetzen</translation>
    </message>
    <message>
        <source>S&amp;top all work</source>
        <translation>Alles &amp;anhalten</translation>
    </message>
    <message>
        <source>Search s&amp;ettings…</source>
        <translation>&amp;Einstellungen der Suche…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;About Hatter</source>
        <translation>Ü&amp;ber Hatter</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>About Hatter</source>
        <translation>Über Hatter</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Hatter %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A workbench for hardware-aware Transformers (HAT, Wang et al., ACL 2020): train one SuperTransformer, measure latency on the machine that will run the model, and steer the search by hand.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Hatter %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Eine Werkbank für Transformer, die zur Maschine passen (HAT, Wang et al., ACL 2020): einen SuperTransformer trainieren, die Latenz auf der Maschine messen, auf der das Modell laufen soll, und die Suche von Hand steuern.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>preparing data</source>
        <translation>bereitet Daten auf</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>measuring latency</source>
        <translation>misst Latenz</translation>
    </message>
    <message>
        <source>fitting the predictor</source>
        <translation>passt die Vorhersage an</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>sucht</translation>
    </message>
    <message>
        <source>measuring BLEU</source>
        <translation>misst BLEU</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>a parallel corpus</source>
        <translation>ein Parallelkorpus</translation>
    </message>
    <message>
        <source>trained once, holds all</source>
        <translation>einmal trainiert, enthält alle</translation>
    </message>
    <message>
        <source>measured on your device</source>
        <translation>auf Ihrem Gerät gemessen</translation>
    </message>
    <message>
        <source>steered by you</source>
        <translation>von Ihnen gesteuert</translation>
    </message>
    <message>
        <source>YAML and weights</source>
        <translation>YAML und Gewichte</translation>
    </message>
    <message>
        <source>%1 pairs · %2 pieces</source>
        <translation>%1 Paare · %2 Stücke</translation>
    </message>
    <message>
        <source>no corpus yet</source>
        <translation>noch kein Korpus</translation>
    </message>
    <message>
        <source>validation loss %1</source>
        <translation>Validierungsverlust %1</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>noch nicht trainiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured</source>
        <translation>
            <numerusform>%Ln gemessen</numerusform>
            <numerusform>%Ln gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · MAPE %2</source>
        <translation>%1 · MAPE %2</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>noch nichts gemessen</translation>
    </message>
    <message>
        <source>%1, not fitted</source>
        <translation>%1, nicht angepasst</translation>
    </message>
    <message>
        <source>nothing exported yet</source>
        <translation>noch nichts exportiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exported</source>
        <translation>
            <numerusform>%Ln exportiert</numerusform>
            <numerusform>%Ln exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>generation %1 of %2</source>
        <translation>Generation %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>waits for the stages above</source>
        <translation>wartet auf die Stufen oben</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln task(s) waiting</source>
        <translation>
            <numerusform>%1 · %Ln Aufgabe wartet</numerusform>
            <numerusform>%1 · %Ln Aufgaben warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>idle · %Ln measured</source>
        <translation>
            <numerusform>untätig · %Ln gemessen</numerusform>
            <numerusform>untätig · %Ln gemessen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 candidates saved</source>
        <translation>%1 Kandidaten gespeichert</translation>
    </message>
    <message>
        <source>BLEU: sacreBLEU 13a, beam 5</source>
        <translation>BLEU: sacreBLEU 13a, Beam 5</translation>
    </message>
    <message>
        <source>Hatter %1</source>
        <translation>Hatter %1</translation>
    </message>
    <message>
        <source>&amp;Import HAT checkpoint…</source>
        <translation>HAT-Checkpoint &amp;importieren…</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>imported predictor</source>
        <translation>importierte Vorhersage</translation>
    </message>
    <message>
        <source>The binary data has no %1 pairs.</source>
        <translation>Die Binärdaten haben keine Paare „%1“.</translation>
    </message>
    <message>
        <source>No BPE codes were given: text must come in pieces.</source>
        <translation>Ohne BPE-Codes muss Text in Stücken kommen.</translation>
    </message>
    <message>
        <source>The model knows lower case alone: typed text is lowered.</source>
        <translation>Das Modell kennt nur Kleinbuchstaben: getippter Text wird klein geschrieben.</translation>
    </message>
    <message>
        <source>Punctuation stands alone in the data: typed text goes through Moses&apos; rules.</source>
        <translation>Satzzeichen stehen in den Daten allein: getippter Text durchläuft die Regeln von Moses.</translation>
    </message>
    <message>
        <source>Punctuation hangs on words in the data: text is not tokenised.</source>
        <translation>Satzzeichen hängen in den Daten an Wörtern: Text wird nicht tokenisiert.</translation>
    </message>
    <message>
        <source>The dictionary has Moses&apos; entities: typed text goes through its rules.</source>
        <translation>Das Wörterbuch enthält Entitäten von Moses: getippter Text durchläuft dessen Regeln.</translation>
    </message>
    <message>
        <source>Nothing tells how the text was tokenised: Moses&apos; rules are assumed.</source>
        <translation>Nichts verrät, wie der Text tokenisiert war: die Regeln von Moses werden angenommen.</translation>
    </message>
    <message>
        <source>One SubTransformer was trained in this file: the design space holds its sizes alone.</source>
        <translation>In dieser Datei wurde ein SubTransformer trainiert: der Entwurfsraum enthält nur seine Größen.</translation>
    </message>
    <message>
        <source>Training begins with a fresh optimiser: %1</source>
        <translation>Das Training beginnt mit frischem Optimierer: %1</translation>
    </message>
    <message>
        <source>Imported: vocabularies of %1 and %2 pieces. Measure latency next, then search.</source>
        <translation>Importiert: Vokabulare mit %1 und %2 Stücken. Als Nächstes Latenz messen, dann suchen.</translation>
    </message>
    <message>
        <source>The checkpoint could not be imported.</source>
        <translation>Der Checkpoint konnte nicht importiert werden.</translation>
    </message>
    <message>
        <source>profiling layers</source>
        <translation>Schichten werden vermessen</translation>
    </message>
    <message>
        <source>%1: %2 of about %3</source>
        <comment>target, measured, asked for</comment>
        <translation>%1: %2 von etwa %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln importiert</numerusform>
            <numerusform>%Ln importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <source>Compare with &amp;random</source>
        <translation>Mit &amp;Zufall vergleichen</translation>
    </message>
    <message>
        <source>Lays a random run with the same limit and sizes over the shown one</source>
        <translation>Legt einen zufälligen Lauf mit gleicher Grenze und gleichen Größen über den gezeigten</translation>
    </message>
    <message>
        <source>&amp;Fork the shown run…</source>
        <translation>Gezeigten Lauf &amp;abzweigen …</translation>
    </message>
    <message>
        <source>evaluating a candidate</source>
        <translation>ein Kandidat wird bewertet</translation>
    </message>
    <message>
        <source>The workspace could not be made.</source>
        <translation>Der Arbeitsbereich konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation>Bitte eine Datei auf einmal.</translation>
    </message>
    <message>
        <source>%1 is nothing that Hatter can take.</source>
        <translation>Mit %1 kann Hatter nichts anfangen.</translation>
    </message>
    <message>
        <source>%1 belongs into a workspace. Open one or make a new one, then drop it again.</source>
        <translation>%1 gehört in einen Arbeitsbereich. Einen öffnen oder neu anlegen, dann noch einmal hierher ziehen.</translation>
    </message>
    <message>
        <source>Some settings of %1 are not used.</source>
        <translation>Einige Einstellungen von %1 werden nicht verwendet.</translation>
    </message>
    <message>
        <source>%1 holds %2, which are for the command line.</source>
        <translation>%1 enthält %2; das ist für die Befehlszeile.</translation>
    </message>
    <message>
        <source>%1 cannot be taken.</source>
        <translation>%1 kann nicht übernommen werden.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The predictor of %1 was imported. Searches can go by it.</source>
        <translation>Die Vorhersage von %1 wurde importiert. Suchen können sich danach richten.</translation>
    </message>
    <message>
        <source>The predictor could not be imported.</source>
        <translation>Die Vorhersage konnte nicht importiert werden.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Copy as YAML</source>
        <translation>Als YAML &amp;kopieren</translation>
    </message>
    <message>
        <source>Copies the selected SubTransformer as HAT&apos;s YAML</source>
        <translation>Kopiert den gewählten SubTransformer als YAML von HAT</translation>
    </message>
    <message>
        <source>&amp;Paste SubTransformer</source>
        <translation>SubTransformer &amp;einfügen</translation>
    </message>
    <message>
        <source>Takes HAT&apos;s YAML from the clipboard into the comparison, or as a candidate by hand</source>
        <translation>Nimmt YAML von HAT aus der Zwischenablage in den Vergleich oder als Kandidaten von Hand</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>There is no plot on this page.</source>
        <translation>Auf dieser Seite ist kein Diagramm.</translation>
    </message>
    <message>
        <source>Select a SubTransformer first: it is copied as HAT&apos;s YAML.</source>
        <translation>Zuerst einen SubTransformer wählen: Er wird als YAML von HAT kopiert.</translation>
    </message>
    <message>
        <source>Copied as YAML</source>
        <translation>Als YAML kopiert</translation>
    </message>
    <message>
        <source>A SubTransformer is checked against the design space of an open workspace, and there is none.</source>
        <translation>Ein SubTransformer wird gegen den Entwurfsraum eines offenen Arbeitsbereichs geprüft, und keiner ist offen.</translation>
    </message>
    <message>
        <source>This is no SubTransformer of the workspace&apos;s design space.</source>
        <translation>Das ist kein SubTransformer aus dem Entwurfsraum des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>A comparison shows latencies: measure some and fit a predictor first.</source>
        <translation>Ein Vergleich zeigt Latenzen: zuerst einige messen und eine Vorhersage anpassen.</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>Der Vergleich fasst vier Kandidaten. Zuerst einen herausnehmen.</translation>
    </message>
    <message>
        <source>It is in the comparison already.</source>
        <translation>Er ist schon im Vergleich.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SubTransformer(s) taken into the comparison</source>
        <translation>
            <numerusform>%Ln SubTransformer in den Vergleich genommen</numerusform>
            <numerusform>%Ln SubTransformer in den Vergleich genommen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New from corpus…</source>
        <translation>&amp;Neu aus Korpus…</translation>
    </message>
    <message>
        <source>Save p&amp;lot…</source>
        <translation>Dia&amp;gramm speichern…</translation>
    </message>
    <message>
        <source>Saves the plot that has the keys, or the largest, as PNG, SVG or CSV</source>
        <translation>Speichert das Diagramm mit Tastaturfokus, sonst das größte, als PNG, SVG oder CSV</translation>
    </message>
    <message>
        <source>Plot as ta&amp;ble</source>
        <translation>Diagramm als &amp;Tabelle</translation>
    </message>
    <message>
        <source>Opens the figures of the plot that has the keys, or of the largest</source>
        <translation>Öffnet die Zahlen des Diagramms mit Tastaturfokus, sonst des größten</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>training a SubTransformer</source>
        <translation>trainiert einen SubTransformer</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>comparing translations</source>
        <translation>vergleicht Übersetzungen</translation>
    </message>
    <message>
        <source>trained to its full quality</source>
        <translation>bis zur vollen Güte trainiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trained</source>
        <translation>
            <numerusform>%Ln trainiert</numerusform>
            <numerusform>%Ln trainiert</numerusform>
        </translation>
    </message>
    <message>
        <source>training paused</source>
        <translation>Training pausiert</translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation>noch nichts trainiert</translation>
    </message>
    <message>
        <source>The report of run %1 is being written…</source>
        <translation>Der Bericht über Lauf %1 wird geschrieben…</translation>
    </message>
    <message>
        <source>The report of run %1 is written.</source>
        <translation>Der Bericht über Lauf %1 ist geschrieben.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>hatter::ui::MessageStrip</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>hatter::ui::MessagesTab</name>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>debug and above</source>
        <translation>ab Debug</translation>
    </message>
    <message>
        <source>info and above</source>
        <translation>ab Info</translation>
    </message>
    <message>
        <source>warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Least level that is shown</source>
        <translation>Niedrigste gezeigte Stufe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filter des Protokolls</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>No message meets the filter.</source>
        <translation>Keine Meldung erfüllt den Filter.</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Noch keine Meldungen.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::OnboardingCard</name>
    <message>
        <source> % MAPE</source>
        <comment>goal</comment>
        <translation> % MAPE</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>keine Vorgabe</translation>
    </message>
    <message>
        <source>Measuring stops when predictions of SubTransformers that were not fitted are off by so little on average.</source>
        <translation>Das Messen endet, wenn Vorhersagen für nicht angepasste SubTransformer im Mittel nur so wenig danebenliegen.</translation>
    </message>
    <message>
        <source> SubTransformers</source>
        <translation> SubTransformer</translation>
    </message>
    <message>
        <source>Those that were measured before count.</source>
        <translation>Schon gemessene zählen mit.</translation>
    </message>
    <message>
        <source>Cost regression</source>
        <translation>Kostenregression</translation>
    </message>
    <message>
        <source>HAT&apos;s network</source>
        <translation>Netz von HAT</translation>
    </message>
    <message>
        <source>The better of both</source>
        <translation>Die bessere von beiden</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Einmessen</translation>
    </message>
    <message>
        <source>Held-out MAPE now %1</source>
        <translation>MAPE zurückgehalten jetzt %1</translation>
    </message>
    <message>
        <source>Goal: held-out MAPE %1, now %2</source>
        <translation>Vorgabe: MAPE zurückgehalten %1, jetzt %2</translation>
    </message>
    <message>
        <source>Goal: held-out MAPE %1</source>
        <translation>Vorgabe: MAPE zurückgehalten %1</translation>
    </message>
    <message numerus="yes">
        <source>Stops after %Ln SubTransformer(s).</source>
        <translation>
            <numerusform>Endet nach %Ln SubTransformer.</numerusform>
            <numerusform>Endet nach %Ln SubTransformern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Anchor drifted by %1 at %2</source>
        <translation>Anker driftete um %1, %2 Uhr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) quarantined</source>
        <translation>
            <numerusform>%Ln Zeile in Quarantäne</numerusform>
            <numerusform>%Ln Zeilen in Quarantäne</numerusform>
        </translation>
    </message>
    <message>
        <source>cooled down for %1</source>
        <translation>%1 abgekühlt</translation>
    </message>
    <message>
        <source>cooling down</source>
        <translation>kühlt ab</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured again</source>
        <translation>
            <numerusform>%Ln neu gemessen</numerusform>
            <numerusform>%Ln neu gemessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be measured again</source>
        <translation>
            <numerusform>%Ln noch neu zu messen</numerusform>
            <numerusform>%Ln noch neu zu messen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>Measures %Ln chosen SubTransformer(s) again.</source>
        <translation>
            <numerusform>Misst %Ln ausgewählten SubTransformer erneut.</numerusform>
            <numerusform>Misst %Ln ausgewählte SubTransformer erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops at the goal, which counts from %1 SubTransformers on, or after %2.</source>
        <translation>Endet bei der Vorgabe, die ab %1 SubTransformern zählt, oder nach %2.</translation>
    </message>
    <message>
        <source>The machine&apos;s level changed</source>
        <translation>Das Niveau der Maschine hat sich geändert</translation>
    </message>
    <message numerus="yes">
        <source>The anchor did not come back %Ln time(s): since then all rows are held against its new level. Measure again on a quiet machine if the error stays large.</source>
        <translation>
            <numerusform>Der Anker kam %Ln Mal nicht zurück: seitdem gilt für alle Zeilen sein neues Niveau. Bleibt der Fehler groß, auf einer ruhigen Maschine erneut messen.</numerusform>
            <numerusform>Der Anker kam %Ln Mal nicht zurück: seitdem gilt für alle Zeilen sein neues Niveau. Bleibt der Fehler groß, auf einer ruhigen Maschine erneut messen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::PairTable</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ParallelChart</name>
    <message>
        <source>Parallel coordinates of the evaluated candidates</source>
        <translation>Parallelkoordinaten der bewerteten Kandidaten</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Parallelkoordinaten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two lines of an axis&apos; title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>most</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>brushed from</source>
        <translation>markiert von</translation>
    </message>
    <message>
        <source>brushed to</source>
        <translation>markiert bis</translation>
    </message>
    <message>
        <source>%1: brushed from %2 to %3</source>
        <comment>axis, ends</comment>
        <translation>%1: markiert von %2 bis %3</translation>
    </message>
    <message>
        <source>%1: nothing brushed</source>
        <comment>axis</comment>
        <translation>%1: nichts markiert</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ParetoPlot</name>
    <message>
        <source>Pareto plot: quality against latency</source>
        <translation>Pareto-Diagramm: Güte gegen Latenz</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>Latenz, ms</translation>
    </message>
    <message>
        <source>%1, smaller is up ↑</source>
        <translation>%1, kleiner ist oben ↑</translation>
    </message>
    <message>
        <source>%1 ↑</source>
        <translation>%1 ↑</translation>
    </message>
    <message>
        <source>Latency limit in milliseconds</source>
        <translation>Latenzgrenze in Millisekunden</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>too slow: kept, not bred from</source>
        <translation>zu langsam: behalten, nicht vermehrt</translation>
    </message>
    <message>
        <source>refused children</source>
        <translation>abgelehnte Kinder</translation>
    </message>
    <message>
        <source>%1 ms	published</source>
        <translation>%1 ms	veröffentlicht</translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>value, its name</comment>
        <translation>%1	%2</translation>
    </message>
    <message>
        <source>front, %1 measured</source>
        <comment>name of the value</comment>
        <translation>Front, %1 gemessen</translation>
    </message>
    <message>
        <source>front, %1 estimated</source>
        <comment>name of the value</comment>
        <translation>Front, %1 geschätzt</translation>
    </message>
    <message>
        <source>published, other device</source>
        <translation>veröffentlicht, anderes Gerät</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>gen.</source>
        <comment>generation, short</comment>
        <translation>Gen.</translation>
    </message>
    <message>
        <source>published, measured by its authors</source>
        <translation>veröffentlicht, von den Autoren gemessen</translation>
    </message>
    <message>
        <source>%1 ms	predicted</source>
        <translation>%1 ms	vorhergesagt</translation>
    </message>
    <message>
        <source>Pareto plot</source>
        <translation>Pareto-Diagramm</translation>
    </message>
    <message>
        <source>published</source>
        <comment>of a value</comment>
        <translation>veröffentlicht</translation>
    </message>
    <message>
        <source>measured</source>
        <comment>of a value</comment>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>estimated</source>
        <comment>of a value</comment>
        <translation>geschätzt</translation>
    </message>
    <message>
        <source>front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>refused child</source>
        <translation>abgelehntes Kind</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1 is</source>
        <comment>quality: measured, estimated</comment>
        <translation>%1 ist</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>front, %1 calibrated, 90 %</source>
        <comment>name of the value</comment>
        <translation>Front, %1 kalibriert, 90 %</translation>
    </message>
    <message>
        <source>calibrated</source>
        <comment>of a value</comment>
        <translation>kalibriert</translation>
    </message>
    <message>
        <source>calibrated, 90 %: %1 to %2</source>
        <comment>of a value</comment>
        <translation>kalibriert, 90 %: %1 bis %2</translation>
    </message>
</context>
<context>
    <name>hatter::ui::PlotActions</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Save plot…</source>
        <translation>Diagramm &amp;speichern…</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>&amp;Zahlen kopieren</translation>
    </message>
    <message>
        <source>Save plot</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Figures, CSV (*.csv)</source>
        <translation>Zahlen, CSV (*.csv)</translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation>Das Diagramm konnte nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::PlotTableDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all of them, for a spreadsheet</source>
        <translation>Kopiert die gewählten Zeilen oder alle, für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Nothing is plotted yet.</source>
        <translation>Noch ist nichts gezeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::PublishedCard</name>
    <message>
        <source>in the comparison</source>
        <translation>im Vergleich</translation>
    </message>
    <message>
        <source>Select a model to see its layers.</source>
        <translation>Wählen Sie ein Modell, um seine Schichten zu sehen.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Export YAML…</source>
        <translation>YAML exportieren…</translation>
    </message>
    <message>
        <source>Take it out of the comparison</source>
        <translation>Aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>Add it to the comparison</source>
        <translation>In den Vergleich aufnehmen</translation>
    </message>
    <message>
        <source>No model selected</source>
        <translation>Kein Modell ausgewählt</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>task, languages</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>published, on %1</source>
        <translation>veröffentlicht, auf %1</translation>
    </message>
    <message>
        <source>%1 BLEU</source>
        <translation>%1 BLEU</translation>
    </message>
    <message>
        <source>published; SacreBLEU %1</source>
        <translation>veröffentlicht; SacreBLEU %1</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message numerus="yes">
        <source>%1 FLOPs, %Ln token(s)</source>
        <translation>
            <numerusform>%1 FLOPs, %Ln Token</numerusform>
            <numerusform>%1 FLOPs, %Ln Token</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::PublishedPage</name>
    <message>
        <source>Published models</source>
        <translation>Publizierte Modelle</translation>
    </message>
    <message>
        <source>Found ones too</source>
        <translation>Auch gefundene</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>All hardware</source>
        <translation>Alle Geräte</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Back to the start (Esc)</source>
        <translation>Zurück zum Anfang (Esc)</translation>
    </message>
    <message>
        <source>Published BLEU against latency</source>
        <translation>Veröffentlichtes BLEU über der Latenz</translation>
    </message>
    <message>
        <source>The published models could not be read.</source>
        <translation>Die publizierten Modelle konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Latency and BLEU as published by their authors. Source: %1</source>
        <translation>Latenz und BLEU wie von den Autoren veröffentlicht. Quelle: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>Der Vergleich fasst vier Kandidaten. Zuerst einen herausnehmen.</translation>
    </message>
    <message>
        <source>latency on %1, ms — published</source>
        <translation>Latenz auf %1, ms — veröffentlicht</translation>
    </message>
    <message>
        <source>BLEU, %1</source>
        <comment>task</comment>
        <translation>BLEU, %1</translation>
    </message>
    <message>
        <source>latency, ms — published</source>
        <translation>Latenz, ms — veröffentlicht</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>None was published for this task on this hardware.</source>
        <translation>Für diese Aufgabe wurde auf dieser Hardware keines veröffentlicht.</translation>
    </message>
    <message>
        <source>Only a workspace with these languages, whose latency target is named as this hardware, can be shown here: latencies of different machines are not comparable.</source>
        <translation>Nur ein Arbeitsbereich mit diesen Sprachen, dessen Latenzziel wie diese Hardware heißt, kann hier gezeigt werden: Latenzen verschiedener Geräte sind nicht vergleichbar.</translation>
    </message>
    <message>
        <source>No BLEU was measured in this run yet.</source>
        <translation>In diesem Lauf wurde noch kein BLEU gemessen.</translation>
    </message>
    <message>
        <source>Candidates of the latest search with measured BLEU on the workspace&apos;s own test set, at their predicted latency.</source>
        <translation>Kandidaten der letzten Suche mit gemessenem BLEU auf der eigenen Testmenge des Arbeitsbereichs, bei ihrer vorhergesagten Latenz.</translation>
    </message>
    <message>
        <source>found: own test set, predicted latency</source>
        <translation>gefunden: eigene Testmenge, vorhergesagte Latenz</translation>
    </message>
    <message>
        <source>%1 BLEU	published</source>
        <translation>%1 BLEU	veröffentlicht</translation>
    </message>
    <message>
        <source>%1 SacreBLEU	published</source>
        <translation>%1 SacreBLEU	veröffentlicht</translation>
    </message>
    <message>
        <source>%1 parameters, %2 FLOPs</source>
        <translation>%1 Parameter, %2 FLOPs</translation>
    </message>
    <message>
        <source>#%1, found</source>
        <comment>number</comment>
        <translation>Nr. %1, gefunden</translation>
    </message>
    <message>
        <source>%1	predicted</source>
        <translation>%1	vorhergesagt</translation>
    </message>
    <message>
        <source>%1 BLEU	measured</source>
        <translation>%1 BLEU	gemessen</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The YAML could not be written.</source>
        <translation>Das YAML konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::PublishedTable</name>
    <message>
        <source>%1, %2 ms</source>
        <comment>hardware, latency</comment>
        <translation>%1, %2 ms</translation>
    </message>
    <message>
        <source>in the comparison</source>
        <translation>im Vergleich</translation>
    </message>
    <message>
        <source>published: measured by its authors</source>
        <translation>veröffentlicht: von den Autoren gemessen</translation>
    </message>
    <message>
        <source>without embeddings and output layer</source>
        <translation>ohne Embeddings und Ausgabeschicht</translation>
    </message>
    <message numerus="yes">
        <source>of one forward pass over %Ln token(s), without the output layer</source>
        <translation>
            <numerusform>eines Vorwärtsdurchlaufs über %Ln Token, ohne Ausgabeschicht</numerusform>
            <numerusform>eines Vorwärtsdurchlaufs über %Ln Token, ohne Ausgabeschicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Latency ms</source>
        <translation>Latenz ms</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>SacreBLEU</source>
        <translation>SacreBLEU</translation>
    </message>
    <message>
        <source>Params M</source>
        <translation>Param. M</translation>
    </message>
    <message>
        <source>FLOPs G</source>
        <translation>FLOPs G</translation>
    </message>
</context>
<context>
    <name>hatter::ui::Report</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>factor %1 measured</source>
        <translation>Faktor %1 gemessen</translation>
    </message>
    <message>
        <source>factor %1 predicted</source>
        <translation>Faktor %1 vorhergesagt</translation>
    </message>
    <message>
        <source>%1 ms measured, %2 ms predicted, BLEU %3</source>
        <translation>%1 ms gemessen, %2 ms vorhergesagt, BLEU %3</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>Gezogen</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Known before</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Refused as too slow</source>
        <translation>Abgelehnt, zu langsam</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>Latency limit</source>
        <translation>Latenzgrenze</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message numerus="yes">
        <source>%n SubTransformers</source>
        <translation>
            <numerusform>%n SubTransformer</numerusform>
            <numerusform>%n SubTransformer</numerusform>
        </translation>
    </message>
    <message>
        <source>Latency predictor</source>
        <translation>Latenzvorhersage</translation>
    </message>
    <message numerus="yes">
        <source>error %1 in the mean, %2 at worst, on %n held-out measurements</source>
        <translation>
            <numerusform>Fehler %1 im Mittel, höchstens %2, bei %n zurückgehaltenen Messung</numerusform>
            <numerusform>Fehler %1 im Mittel, höchstens %2, bei %n zurückgehaltenen Messungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest SubTransformer</source>
        <translation>Größter SubTransformer</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>predicted ms</source>
        <translation>vorhergesagt, ms</translation>
    </message>
    <message>
        <source>measured ms</source>
        <translation>gemessen, ms</translation>
    </message>
    <message>
        <source>loss, subset</source>
        <translation>Verlust, Auswahl</translation>
    </message>
    <message>
        <source>loss, all</source>
        <translation>Verlust, alle</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Search %1 of %2</source>
        <translation>Suche %1 von %2</translation>
    </message>
    <message>
        <source>BLEU against latency</source>
        <translation>BLEU gegen Latenz</translation>
    </message>
    <message>
        <source>Validation loss against latency</source>
        <translation>Validierungsverlust gegen Latenz</translation>
    </message>
    <message>
        <source>The front</source>
        <translation>Die Front</translation>
    </message>
    <message>
        <source>Losses are in bits a target token, with weights inherited from the SuperTransformer. Parameters are those of the layers, without embeddings.</source>
        <translation>Verluste in Bit je Ziel-Token, mit vom SuperTransformer geerbten Gewichten. Parameter sind die der Schichten, ohne Embeddings.</translation>
    </message>
    <message>
        <source>Candidate %1: %2 predicted</source>
        <translation>Kandidat %1: %2 vorhergesagt</translation>
    </message>
    <message>
        <source>latency on %1, ms — measured</source>
        <translation>Latenz auf %1, ms — gemessen</translation>
    </message>
    <message>
        <source>latency on %1, ms — predicted</source>
        <translation>Latenz auf %1, ms — vorhergesagt</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>No candidate of this run was evaluated.</source>
        <translation>Kein Kandidat dieses Laufs wurde bewertet.</translation>
    </message>
    <message>
        <source>BLEU, test pairs — measured</source>
        <translation>BLEU, Testpaare — gemessen</translation>
    </message>
    <message>
        <source>Evaluated in part and dropped</source>
        <translation>Teilweise bewertet und verworfen</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>Abgezweigt von</translation>
    </message>
    <message>
        <source>run %1 after generation %2</source>
        <translation>Lauf %1 nach Generation %2</translation>
    </message>
    <message>
        <source>Excluded by constraints</source>
        <translation>Durch Bedingungen ausgeschlossen</translation>
    </message>
    <message>
        <source>Steered</source>
        <translation>Gesteuert</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ReportActions</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Writes the run as a PDF or as a page with pictures, to pass on</source>
        <translation>Schreibt den Lauf als PDF oder als Seite mit Bildern, zum Weitergeben</translation>
    </message>
    <message>
        <source>Something is being measured. Save the report afterwards.</source>
        <translation>Gerade wird gemessen. Den Bericht danach speichern.</translation>
    </message>
    <message>
        <source>The report could not be written to %1.</source>
        <translation>Der Bericht konnte nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ReportDialog</name>
    <message>
        <source>PDF, one file</source>
        <translation>PDF, eine Datei</translation>
    </message>
    <message>
        <source>Web page, a folder with pictures and figures (JSON)</source>
        <translation>Webseite, ein Ordner mit Bildern und Zahlen (JSON)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save a report of run %1</source>
        <translation>Bericht über Lauf %1 speichern</translation>
    </message>
    <message>
        <source>What was sampled, the limits it was steered by, the front with its figures, and every member as a drawing: to read without Hatter.</source>
        <translation>Was gezogen wurde, die Grenzen, mit denen gesteuert wurde, die Front mit ihren Zahlen und jedes Mitglied als Zeichnung: ohne Hatter zu lesen.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Ort wählen</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>There is a file of this name. It will be replaced.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>There is a folder of this name. An earlier report in it will be replaced.</source>
        <translation>Einen Ordner dieses Namens gibt es schon. Ein früherer Bericht darin wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::RowCard</name>
    <message>
        <source>Back to the error curve</source>
        <translation>Zurück zur Fehlerkurve</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Re-measure</source>
        <translation>Neu messen</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantäne</translation>
    </message>
    <message>
        <source>Profile layers</source>
        <translation>Schichten vermessen</translation>
    </message>
    <message>
        <source>Times the layers one by one, so that their shares are measured ones</source>
        <translation>Misst die Schichten einzeln, damit ihre Anteile gemessen sind</translation>
    </message>
    <message>
        <source>Take it out of the comparison</source>
        <translation>Aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>Add it to the comparison</source>
        <translation>In den Vergleich aufnehmen</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>measured, ± %1 ms</source>
        <translation>gemessen, ± %1 ms</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>%1 predicted without it</source>
        <translation>%1 ohne sie vorhergesagt</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 vorhergesagt</translation>
    </message>
    <message>
        <source>encoder %1 ms, decoder %2 ms</source>
        <translation>Encoder %1 ms, Decoder %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>A row of averages: its layers are not told.</source>
        <translation>Eine Zeile aus Mittelwerten: Ihre Schichten sind nicht genannt.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Wieder verwenden</translation>
    </message>
    <message>
        <source>% of profiled latency</source>
        <translation>% der Latenz (vermessen)</translation>
    </message>
    <message>
        <source>% of predicted latency</source>
        <translation>% der Latenz (Vorhersage)</translation>
    </message>
</context>
<context>
    <name>hatter::ui::RunCard</name>
    <message>
        <source>Start search</source>
        <translation>Suche starten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Optionen…</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln generation(s)</source>
        <translation>
            <numerusform>%Ln Generation</numerusform>
            <numerusform>%Ln Generationen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 evaluated</source>
        <translation>%1 bewertet</translation>
    </message>
    <message>
        <source>%1 refused, too slow</source>
        <translation>%1 zu langsam</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Wartet auf andere Arbeit</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>generation %1 of %2</source>
        <translation>Generation %1 von %2</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 vergangen</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>%1 evaluated · %2 a second</source>
        <translation>%1 bewertet · %2 je Sekunde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>No search is running</source>
        <translation>Es läuft keine Suche</translation>
    </message>
    <message>
        <source>Set the limit on the plot, then start.</source>
        <translation>Die Grenze im Diagramm setzen, dann starten.</translation>
    </message>
    <message>
        <source>Settings of the next search</source>
        <translation>Einstellungen der nächsten Suche</translation>
    </message>
    <message>
        <source>%1 evaluated, %2 dropped early</source>
        <translation>%1 bewertet, %2 früh verworfen</translation>
    </message>
    <message>
        <source>Fork this run…</source>
        <translation>Diesen Lauf abzweigen …</translation>
    </message>
    <message>
        <source>Go on from any of its generations as a new run</source>
        <translation>Von jeder seiner Generationen als neuer Lauf weitergehen</translation>
    </message>
    <message>
        <source>Constraints in force</source>
        <translation>Geltende Bedingungen</translation>
    </message>
    <message>
        <source>Constraints…</source>
        <translation>Bedingungen …</translation>
    </message>
    <message>
        <source>Bounds on size and other latencies, fixed genes, equal heads</source>
        <translation>Grenzen für Größe und andere Latenzen, festgelegte Gene, gleich viele Köpfe</translation>
    </message>
    <message>
        <source>forked from run %1 after generation %2</source>
        <translation>abgezweigt von Lauf %1 nach Generation %2</translation>
    </message>
    <message>
        <source>%1 too slow, %2 excluded</source>
        <translation>%1 zu langsam, %2 ausgeschlossen</translation>
    </message>
    <message>
        <source>%1 sampled: %2 evaluated, %3 seen before, %4 too slow, %5 excluded, %6 dropped early</source>
        <translation>%1 gezogen: %2 bewertet, %3 schon gesehen, %4 zu langsam, %5 ausgeschlossen, %6 früh verworfen</translation>
    </message>
    <message>
        <source>No constraints</source>
        <translation>Keine Bedingungen</translation>
    </message>
    <message>
        <source>The shown run as a page or a PDF, to pass on</source>
        <translation>Der gezeigte Lauf als Seite oder PDF, zum Weitergeben</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
</context>
<context>
    <name>hatter::ui::RunOverlays</name>
    <message>
        <source>Run %1 · %2</source>
        <comment>number, method</comment>
        <translation>Lauf %1 · %2</translation>
    </message>
    <message>
        <source>New run · %1</source>
        <comment>method</comment>
        <translation>Neuer Lauf · %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::RunsTab</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Fork of</source>
        <translation>Abzweig von</translation>
    </message>
    <message>
        <source>Limit ms</source>
        <translation>Grenze ms</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>Gen.</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Züge</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>Zu langsam</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Settings of the chosen run</source>
        <translation>Einstellungen des gewählten Laufs</translation>
    </message>
    <message>
        <source>Steering of the chosen run</source>
        <translation>Steuerung des gewählten Laufs</translation>
    </message>
    <message>
        <source>Open on the Search page</source>
        <translation>Auf der Suchseite öffnen</translation>
    </message>
    <message>
        <source>Its candidates</source>
        <translation>Seine Kandidaten</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>The table of candidates, with this run alone</source>
        <translation>Die Tabelle der Kandidaten, nur mit diesem Lauf</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Mutation probability of a gene</source>
        <translation>Mutationswahrscheinlichkeit je Gen</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>Die Läufe konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1, then %2+%3+%4</source>
        <comment>population at the start; parents, mutations, crossovers</comment>
        <translation>%1, dann %2+%3+%4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, asked for</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>run %1, gen. %2</source>
        <translation>Lauf %1, Gen. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>No search has run yet.</source>
        <translation>Noch ist keine Suche gelaufen.</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>Zur Suche</translation>
    </message>
    <message>
        <source>Settings of run %1</source>
        <translation>Einstellungen von Lauf %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Steering of run %1</source>
        <translation>Steuerung von Lauf %1</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>The steering of the run could not be read.</source>
        <translation>Die Steuerung des Laufs konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nobody changed the limit or the constraints of this run.</source>
        <translation>Niemand hat die Grenze oder die Bedingungen dieses Laufs geändert.</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ScatterChart</name>
    <message>
        <source>Predicted against measured</source>
        <translation>Vorhergesagt gegen gemessen</translation>
    </message>
    <message>
        <source>Points appear when latencies were measured and a predictor was fitted.</source>
        <translation>Punkte erscheinen, wenn Latenzen gemessen und eine Vorhersage angepasst wurde.</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>angepasst</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SearchCharts</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Kandidaten</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>Every candidate of the run</source>
        <translation>Alle Kandidaten des Laufs</translation>
    </message>
    <message>
        <source>How often each choice appears on the front, and among all evaluated candidates</source>
        <translation>Wie oft jede Auswahl auf der Front und unter allen bewerteten Kandidaten vorkommt</translation>
    </message>
    <message>
        <source>Best loss and hypervolume by the number of evaluations, runs side by side</source>
        <translation>Bester Verlust und Hypervolumen nach Zahl der Bewertungen, Läufe nebeneinander</translation>
    </message>
    <message>
        <source>Limit, best loss, hypervolume and front after each generation</source>
        <translation>Grenze, bester Verlust, Hypervolumen und Front nach jeder Generation</translation>
    </message>
    <message>
        <source>What stands under the plot</source>
        <translation>Was unter dem Diagramm steht</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>Dieselben Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>Save as a picture (PNG) or as figures (CSV)</source>
        <translation>Als Bild (PNG) oder als Zahlen (CSV) speichern</translation>
    </message>
    <message>
        <source>Nothing was evaluated yet.</source>
        <translation>Noch wurde nichts bewertet.</translation>
    </message>
    <message>
        <source>Nothing was evaluated under the limit yet.</source>
        <translation>Unter der Grenze wurde noch nichts bewertet.</translation>
    </message>
    <message>
        <source>Hypervolume</source>
        <translation>Hypervolumen</translation>
    </message>
    <message>
        <source>evaluated SubTransformers</source>
        <translation>bewertete SubTransformer</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Front %</source>
        <translation>Front %</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Bewertet</translation>
    </message>
    <message>
        <source>Evaluated %</source>
        <translation>Bewertet %</translation>
    </message>
    <message>
        <source>Choices of the front and of all evaluated candidates</source>
        <translation>Auswahl auf der Front und unter allen bewerteten Kandidaten</translation>
    </message>
    <message>
        <source>Best loss and hypervolume by evaluations</source>
        <translation>Bester Verlust und Hypervolumen nach Bewertungen</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Limit ms</source>
        <translation>Grenze ms</translation>
    </message>
    <message>
        <source>Best loss ≤ limit</source>
        <translation>Bester Verlust ≤ Grenze</translation>
    </message>
    <message>
        <source>On the front</source>
        <translation>Auf der Front</translation>
    </message>
    <message>
        <source>A selected generation&apos;s front is drawn in the plot.</source>
        <translation>Die Front einer gewählten Generation wird im Diagramm gezeichnet.</translation>
    </message>
    <message>
        <source>Best validation loss ≤ %1</source>
        <comment>limit</comment>
        <translation>Bester Validierungsverlust ≤ %1</translation>
    </message>
    <message>
        <source>%1: best loss</source>
        <comment>run</comment>
        <translation>%1: bester Verlust</translation>
    </message>
    <message>
        <source>%1: hypervolume</source>
        <comment>run</comment>
        <translation>%1: Hypervolumen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>run, its best loss</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>after %1: %2</source>
        <comment>evaluations, runs with their best losses</comment>
        <translation>nach %1: %2</translation>
    </message>
    <message>
        <source>Select a generation to see the front as it stood then.</source>
        <translation>Eine Generation wählen, um die Front zu sehen, wie sie damals stand.</translation>
    </message>
    <message>
        <source>%1 on the front under %2</source>
        <comment>count, limit</comment>
        <translation>%1 auf der Front unter %2</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Parallel coordinates: figures and genes side by side; drag along an axis to brush</source>
        <translation>Parallelkoordinaten: Zahlen und Gene nebeneinander; entlang einer Achse ziehen, um zu markieren</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Brushed from</source>
        <translation>Markiert von</translation>
    </message>
    <message>
        <source>Brushed to</source>
        <translation>Markiert bis</translation>
    </message>
    <message>
        <source>Least brushed</source>
        <translation>Minimum markiert</translation>
    </message>
    <message>
        <source>Most brushed</source>
        <translation>Maximum markiert</translation>
    </message>
    <message>
        <source>Axes of the parallel coordinates</source>
        <translation>Achsen der Parallelkoordinaten</translation>
    </message>
    <message>
        <source>Drag along an axis to brush candidates.</source>
        <translation>Entlang einer Achse ziehen, um Kandidaten zu markieren.</translation>
    </message>
    <message>
        <source>%1 of %2 brushed</source>
        <comment>counts</comment>
        <translation>%1 von %2 markiert</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Only front</source>
        <translation>Nur Front</translation>
    </message>
    <message>
        <source>Run that is shown</source>
        <translation>Gezeigter Lauf</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Quality that is shown upward</source>
        <translation>Güte, die nach oben gezeigt wird</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>Der Vergleich fasst vier Kandidaten. Zuerst einen herausnehmen.</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>Das Bild konnte nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>Kein Arbeitsbereich ist offen.</translation>
    </message>
    <message>
        <source>Prepare data first: a search needs validation pairs.</source>
        <translation>Zuerst Daten aufbereiten: Eine Suche braucht Validierungspaare.</translation>
    </message>
    <message>
        <source>Train a SuperTransformer first: candidates inherit its weights.</source>
        <translation>Zuerst einen SuperTransformer trainieren: Kandidaten erben seine Gewichte.</translation>
    </message>
    <message>
        <source>Measure latency and fit the predictor first.</source>
        <translation>Zuerst Latenz messen und die Vorhersage anpassen.</translation>
    </message>
    <message>
        <source>Run %1 · running</source>
        <translation>Lauf %1 · läuft</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <comment>number, start</comment>
        <translation>Lauf %1 · %2</translation>
    </message>
    <message>
        <source>The run could not be read.</source>
        <translation>Der Lauf konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The search failed. What was found is kept.</source>
        <translation>Die Suche ist gescheitert. Was gefunden wurde, bleibt.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>layers x embedding width</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>latency on %1, ms — predicted</source>
        <translation>Latenz auf %1, ms — vorhergesagt</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Best loss ≤ limit</source>
        <translation>Bester Verlust ≤ Grenze</translation>
    </message>
    <message>
        <source>by generation</source>
        <translation>je Generation</translation>
    </message>
    <message>
        <source>Hypervolume</source>
        <translation>Hypervolumen</translation>
    </message>
    <message>
        <source>%1 on the front of %2 under %3</source>
        <translation>Front %1 von %2 unter %3</translation>
    </message>
    <message>
        <source>The first candidates are being evaluated.</source>
        <translation>Die ersten Kandidaten werden bewertet.</translation>
    </message>
    <message>
        <source>No BLEU was measured in this run yet.</source>
        <translation>In diesem Lauf wurde noch kein BLEU gemessen.</translation>
    </message>
    <message>
        <source>Measure BLEU of the front</source>
        <translation>BLEU der Front messen</translation>
    </message>
    <message>
        <source>No search yet. Candidates appear here as they are evaluated.</source>
        <translation>Noch keine Suche. Kandidaten erscheinen hier, sobald sie bewertet sind.</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>Suche starten</translation>
    </message>
    <message>
        <source>#%1	generation %2, %3</source>
        <comment>number, generation, origin</comment>
        <translation>Nr. %1	Generation %2, %3</translation>
    </message>
    <message>
        <source>%1	predicted</source>
        <translation>%1	vorhergesagt</translation>
    </message>
    <message>
        <source>%1	measured</source>
        <translation>%1	gemessen</translation>
    </message>
    <message>
        <source>%1	validation loss</source>
        <translation>%1	Validierungsverlust</translation>
    </message>
    <message>
        <source>%1 BLEU	measured</source>
        <translation>%1 BLEU	gemessen</translation>
    </message>
    <message>
        <source>enc %1 · FFN %2</source>
        <translation>Enc %1 · FFN %2</translation>
    </message>
    <message>
        <source>dec %1 · FFN %2</source>
        <translation>Dec %1 · FFN %2</translation>
    </message>
    <message>
        <source>The measurement failed.</source>
        <translation>Die Messung ist gescheitert.</translation>
    </message>
    <message>
        <source>This search went by the latencies of %1, which cannot be measured here.</source>
        <translation>Diese Suche richtete sich nach den Latenzen von %1, die hier nicht gemessen werden können.</translation>
    </message>
    <message>
        <source>Searches go by %1.</source>
        <translation>Suchen richten sich nach %1.</translation>
    </message>
    <message>
        <source>Searches go by %1: a new one begins with %2.</source>
        <comment>target, limit</comment>
        <translation>Suchen richten sich nach %1: eine neue beginnt mit %2.</translation>
    </message>
    <message>
        <source>Lay over</source>
        <translation>Überlagern</translation>
    </message>
    <message>
        <source>Against random</source>
        <translation>Gegen Zufall</translation>
    </message>
    <message>
        <source>Lays other runs of the workspace over this one</source>
        <translation>Legt andere Läufe des Arbeitsbereichs über diesen</translation>
    </message>
    <message>
        <source>The SubTransformer could not be added.</source>
        <translation>Der SubTransformer konnte nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>It joins the running search, and is evaluated when that goes on.</source>
        <translation>Er kommt in die laufende Suche und wird bewertet, wenn sie weitergeht.</translation>
    </message>
    <message>
        <source>It joins the running search: evaluated with the next candidate, whatever the limit.</source>
        <translation>Er kommt in die laufende Suche: bewertet mit dem nächsten Kandidaten, gleich welche Grenze gilt.</translation>
    </message>
    <message>
        <source>There is no search yet that it could join: its loss is compared on a search&apos;s sentences.</source>
        <translation>Es gibt noch keine Suche, in die er kommen könnte: Sein Verlust wird auf den Sätzen einer Suche verglichen.</translation>
    </message>
    <message>
        <source>It joins the candidates of run %1, evaluated on the same sentences.</source>
        <translation>Er kommt zu den Kandidaten von Lauf %1, auf denselben Sätzen bewertet.</translation>
    </message>
    <message>
        <source>Known: candidate #%1 has a loss of %2, measured.</source>
        <translation>Bekannt: Kandidat #%1 hat einen Verlust von %2, gemessen.</translation>
    </message>
    <message>
        <source>Known from another run: a loss of %1, measured.</source>
        <translation>Aus einem anderen Lauf bekannt: ein Verlust von %1, gemessen.</translation>
    </message>
    <message>
        <source>It is being evaluated.</source>
        <translation>Er wird gerade bewertet.</translation>
    </message>
    <message>
        <source>latency, ms — predicted, each run&apos;s on its own machine</source>
        <translation>Latenz, ms – vorhergesagt, die jedes Laufs auf seiner Maschine</translation>
    </message>
    <message>
        <source>&amp;Constraints…</source>
        <translation>&amp;Bedingungen …</translation>
    </message>
    <message>
        <source>&amp;Add a SubTransformer…</source>
        <translation>SubTransformer &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Verify front…</source>
        <translation>Front &amp;überprüfen …</translation>
    </message>
    <message>
        <source>Measures the front&apos;s members under the limit: predicted against measured</source>
        <translation>Misst die Mitglieder der Front unter der Grenze: vorhergesagt gegen gemessen</translation>
    </message>
    <message>
        <source>Measure &amp;BLEU of the front (%1)</source>
        <translation>&amp;BLEU der Front messen (%1)</translation>
    </message>
    <message>
        <source>Steer</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Constraints, candidates by hand, measuring the front</source>
        <translation>Bedingungen, Kandidaten von Hand, Messen der Front</translation>
    </message>
    <message numerus="yes">
        <source>BLEU of %n front member(s) will be measured after the work that runs, on the test pairs: %1.</source>
        <translation>
            <numerusform>BLEU von %n Mitglied der Front wird nach der laufenden Arbeit gemessen, auf den Testpaaren: %1.</numerusform>
            <numerusform>BLEU von %n Mitgliedern der Front wird nach der laufenden Arbeit gemessen, auf den Testpaaren: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>BLEU of %n front member(s) is being measured on the test pairs: %1.</source>
        <translation>
            <numerusform>BLEU von %n Mitglied der Front wird auf den Testpaaren gemessen: %1.</numerusform>
            <numerusform>BLEU von %n Mitgliedern der Front wird auf den Testpaaren gemessen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>beam %1, length penalty %2</source>
        <translation>Beam %1, Längenstrafe %2</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Decoder depth</source>
        <translation>Decoder-Tiefe</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What colours the candidates</source>
        <translation>Was die Kandidaten färbt</translation>
    </message>
    <message>
        <source>What the colours and shapes of the candidates stand for</source>
        <translation>Wofür Farben und Formen der Kandidaten stehen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Hides dominated candidates in the plot and in the table</source>
        <translation>Blendet dominierte Kandidaten in Diagramm und Tabelle aus</translation>
    </message>
    <message>
        <source>Front after generation</source>
        <translation>Front nach Generation</translation>
    </message>
    <message>
        <source>Lays a random run with the same limit and sizes over this one; where there is none yet, starts it</source>
        <translation>Legt einen zufälligen Lauf mit gleicher Grenze und gleichen Größen über diesen; gibt es noch keinen, wird er gestartet</translation>
    </message>
    <message>
        <source>decoder depth %1</source>
        <translation>Decoder-Tiefe %1</translation>
    </message>
    <message>
        <source>predicted for %1</source>
        <comment>machine</comment>
        <translation>vorhergesagt für %1</translation>
    </message>
    <message>
        <source>also measured on %1</source>
        <comment>machine</comment>
        <translation>auch gemessen auf %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>run, its machine</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>front after generation %1</source>
        <translation>Front nach Generation %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>run, start</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Its losses are of another SuperTransformer or of other validation pairs.</source>
        <translation>Seine Verluste gehören zu einem anderen SuperTransformer oder zu anderen Validierungspaaren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) at most</source>
        <translation>
            <numerusform>höchstens %Ln Lauf</numerusform>
            <numerusform>höchstens %Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Its latencies are those of %1.</source>
        <translation>Seine Latenzen sind die von %1.</translation>
    </message>
    <message>
        <source>There is no other run yet.</source>
        <translation>Es gibt noch keinen anderen Lauf.</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>Alle wegnehmen</translation>
    </message>
    <message>
        <source>There is no run to compare with a random one yet.</source>
        <translation>Es gibt noch keinen Lauf, der mit einem zufälligen verglichen werden könnte.</translation>
    </message>
    <message>
        <source>The shown run is a random one itself.</source>
        <translation>Der gezeigte Lauf ist selbst ein zufälliger.</translation>
    </message>
    <message>
        <source>The random run is under way.</source>
        <translation>Der zufällige Lauf ist unterwegs.</translation>
    </message>
    <message>
        <source>The random run begins when the running search has ended.</source>
        <translation>Der zufällige Lauf beginnt, wenn die laufende Suche zu Ende ist.</translation>
    </message>
    <message>
        <source>A random run under %1 is laid over this one as it goes.</source>
        <translation>Ein zufälliger Lauf unter %1 wird über diesen gelegt, während er läuft.</translation>
    </message>
    <message>
        <source>Figures, CSV (*.csv)</source>
        <translation>Zahlen, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Save plot…</source>
        <translation>Diagramm speichern…</translation>
    </message>
    <message>
        <source>As a picture (PNG), a drawing (SVG) or figures (CSV)</source>
        <translation>Als Bild (PNG), Zeichnung (SVG) oder Zahlen (CSV)</translation>
    </message>
    <message>
        <source>candidate #%1 of run %2</source>
        <translation>Kandidat %1 aus Lauf %2</translation>
    </message>
    <message>
        <source>%1 brushed</source>
        <comment>count</comment>
        <translation>%1 markiert</translation>
    </message>
    <message>
        <source>%1. Click to show all again (Esc in the plot).</source>
        <comment>axes with intervals</comment>
        <translation>%1. Klicken, um wieder alle zu zeigen (Esc im Diagramm).</translation>
    </message>
    <message>
        <source>Show all candidates again</source>
        <translation>Wieder alle Kandidaten zeigen</translation>
    </message>
    <message>
        <source>BLEU after training</source>
        <translation>BLEU nach dem Training</translation>
    </message>
    <message>
        <source>The better a SubTransformer was with inherited weights, the worse after training: those that were trained tell nothing of the others.</source>
        <translation>Je besser ein SubTransformer mit geerbten Gewichten war, desto schlechter nach dem Training: Die trainierten sagen nichts über die anderen.</translation>
    </message>
    <message>
        <source>BLEU after training is told by others that were trained alike: that takes %1 of them, and there are %2.</source>
        <translation>BLEU nach dem Training sagen andere voraus, die ebenso trainiert wurden: Dazu braucht es %1, und es gibt %2.</translation>
    </message>
    <message>
        <source>%1 BLEU	after training, measured</source>
        <translation>%1 BLEU	nach dem Training, gemessen</translation>
    </message>
    <message>
        <source>%1 BLEU	after training, calibrated; %2 to %3</source>
        <comment>value, 90 % interval</comment>
        <translation>%1 BLEU	nach dem Training, kalibriert; %2 bis %3</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SearchSettingsDialog</name>
    <message>
        <source>Evaluate the front again on all validation pairs</source>
        <translation>Die Front noch einmal auf allen Validierungspaaren bewerten</translation>
    </message>
    <message>
        <source>Measure BLEU of the front at the end</source>
        <translation>Am Ende BLEU der Front messen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen der Suche</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Candidates are compared on the same pairs; fewer are faster and less exact.</source>
        <translation>Kandidaten werden auf denselben Paaren verglichen; weniger sind schneller und ungenauer.</translation>
    </message>
    <message>
        <source>Steered</source>
        <translation>Gesteuert</translation>
    </message>
    <message>
        <source>HAT</source>
        <translation>HAT</translation>
    </message>
    <message>
        <source>HAT: the same random draws and decisions, one by one, as HAT&apos;s own search with this seed. The limit can be moved under both.</source>
        <translation>HAT: dieselben Zufallszüge und Entscheidungen, Schritt für Schritt, wie HATs eigene Suche mit diesem Startwert. Die Grenze lässt sich bei beiden verschieben.</translation>
    </message>
    <message>
        <source>Latency limit</source>
        <translation>Latenzgrenze</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>Population at the start</source>
        <translation>Population am Anfang</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Eltern</translation>
    </message>
    <message>
        <source>Mutations a generation</source>
        <translation>Mutationen je Generation</translation>
    </message>
    <message>
        <source>Crossovers a generation</source>
        <translation>Kreuzungen je Generation</translation>
    </message>
    <message>
        <source>Mutation probability of a gene</source>
        <translation>Mutationswahrscheinlichkeit je Gen</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Validierungspaare</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The settings hold from the next search on; the limit can be moved at any time.</source>
        <translation>Die Einstellungen gelten ab der nächsten Suche; die Grenze lässt sich jederzeit verschieben.</translation>
    </message>
    <message>
        <source>Race: drop candidates early that cannot reach the front</source>
        <translation>Wettlauf: Kandidaten früh fallen lassen, die die Front nicht erreichen können</translation>
    </message>
    <message>
        <source>HAT&apos;s evolution</source>
        <translation>HATs Evolution</translation>
    </message>
    <message>
        <source>Pareto front (NSGA-II)</source>
        <translation>Pareto-Front (NSGA-II)</translation>
    </message>
    <message>
        <source>Aging evolution</source>
        <translation>Alternde Evolution</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>HAT&apos;s and aging evolution look for the smallest loss under the limit; the Pareto search for the whole front. Random SubTransformers are what all of them are compared with.</source>
        <translation>HATs und die alternde Evolution suchen den kleinsten Verlust unter der Grenze, die Pareto-Suche die ganze Front. Zufällige SubTransformer sind das, womit alle verglichen werden.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Candidates are evaluated on growing parts of the validation pairs. One that is worse than the front and the parents with 90 % confidence is dropped; its loss is an estimate.</source>
        <translation>Kandidaten werden auf wachsenden Teilen der Validierungspaare bewertet. Wer mit 90 % Sicherheit schlechter ist als die Front und die Eltern, fällt heraus; sein Verlust ist geschätzt.</translation>
    </message>
    <message>
        <source>Of at most %1 members, spread over the front, when the run ends: on the test pairs, beam %2, length penalty %3.</source>
        <translation>Von höchstens %1 Mitgliedern, über die Front verteilt, wenn der Lauf endet: auf den Testpaaren, Beam %2, Längenstrafe %3.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SelectionCard</name>
    <message>
        <source>% of predicted latency</source>
        <translation>% der Latenz (Vorhersage)</translation>
    </message>
    <message>
        <source>in the comparison</source>
        <translation>im Vergleich</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>Latenz messen</translation>
    </message>
    <message>
        <source>Measure BLEU</source>
        <translation>BLEU messen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Candidate #%1</source>
        <translation>Kandidat %1</translation>
    </message>
    <message>
        <source>No candidate selected</source>
        <translation>Kein Kandidat gewählt</translation>
    </message>
    <message>
        <source>Take it out of the comparison</source>
        <translation>Aus dem Vergleich nehmen</translation>
    </message>
    <message>
        <source>Add it to the comparison</source>
        <translation>In den Vergleich aufnehmen</translation>
    </message>
    <message>
        <source>measured; %1 predicted</source>
        <translation>gemessen; %1 vorhergesagt</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>%1 BLEU</source>
        <translation>%1 BLEU</translation>
    </message>
    <message>
        <source>measured; loss %1</source>
        <translation>gemessen; Verlust %1</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>on the search&apos;s sentences; %1 on all</source>
        <translation>auf den Sätzen der Suche; %1 auf allen</translation>
    </message>
    <message>
        <source>measured on the search&apos;s sentences</source>
        <translation>auf den Sätzen der Suche gemessen</translation>
    </message>
    <message>
        <source>not evaluated: above the limit of %1</source>
        <translation>nicht bewertet: über der Grenze von %1</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>%1 FLOPs</source>
        <translation>%1 FLOPs</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Vermessen</translation>
    </message>
    <message>
        <source>Profile layers: times them one by one, so that their shares are measured ones</source>
        <translation>Schichten vermessen: misst sie einzeln, damit ihre Anteile gemessen sind</translation>
    </message>
    <message>
        <source>Profile layers</source>
        <translation>Schichten vermessen</translation>
    </message>
    <message>
        <source>% of profiled latency</source>
        <translation>% der Latenz (vermessen)</translation>
    </message>
    <message>
        <source>loss ≈ %1</source>
        <translation>Verlust ≈ %1</translation>
    </message>
    <message>
        <source>estimated: dropped early in a race</source>
        <translation>geschätzt: im Wettlauf früh verworfen</translation>
    </message>
    <message>
        <source>not evaluated: excluded by the constraints</source>
        <translation>nicht bewertet: durch die Bedingungen ausgeschlossen</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Trainieren…</translation>
    </message>
    <message>
        <source>To its final quality, on the page SubTransformer</source>
        <translation>Bis zu seiner endgültigen Güte, auf der Seite SubTransformer</translation>
    </message>
    <message>
        <source>trained from scratch %1 BLEU, measured</source>
        <translation>von Grund auf trainiert %1 BLEU, gemessen</translation>
    </message>
    <message>
        <source>after fine-tuning %1 BLEU, measured</source>
        <translation>nach dem Nachtrainieren %1 BLEU, gemessen</translation>
    </message>
    <message>
        <source>after training %1 BLEU, calibrated; 90 %: %2 to %3</source>
        <translation>nach dem Training %1 BLEU, kalibriert; 90 %: %2 bis %3</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SentenceBox</name>
    <message>
        <source>Translate</source>
        <translation>Übersetzen</translation>
    </message>
    <message>
        <source>Type a sentence that all of them translate</source>
        <translation>Einen Satz tippen, den alle übersetzen</translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation>Zu übersetzender Satz</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Beam</translation>
    </message>
    <message>
        <source>Hypotheses that the search keeps: 1 is greedy</source>
        <translation>Hypothesen, die die Suche behält: 1 ist greedy</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SentenceModel</name>
    <message>
        <source>chrF2 of the sentence, less that of %1</source>
        <translation>chrF2 des Satzes, minus das von %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <comment>letters of two columns</comment>
        <translation>%1 − %2</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Latency: what a measurement begins with</source>
        <translation>Latenz: womit eine Messung beginnt</translation>
    </message>
    <message>
        <source>Search: what a new one begins with</source>
        <translation>Suche: womit eine neue beginnt</translation>
    </message>
    <message>
        <source>Everything else that a search can be told stands under Run &gt; Search settings.</source>
        <translation>Alles andere, was einer Suche gesagt werden kann, steht unter Lauf &gt; Einstellungen der Suche.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source> % MAPE</source>
        <comment>goal</comment>
        <translation> % MAPE</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>keine Vorgabe</translation>
    </message>
    <message>
        <source> SubTransformers</source>
        <translation> SubTransformer</translation>
    </message>
    <message>
        <source>Cost regression</source>
        <translation>Kostenregression</translation>
    </message>
    <message>
        <source>HAT&apos;s network</source>
        <translation>Netz von HAT</translation>
    </message>
    <message>
        <source>The better of both</source>
        <translation>Die bessere von beiden</translation>
    </message>
    <message>
        <source>Goal of the error</source>
        <translation>Vorgabe des Fehlers</translation>
    </message>
    <message>
        <source>Measure at most</source>
        <translation>Höchstens messen</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>HAT&apos;s evolution</source>
        <translation>HATs Evolution</translation>
    </message>
    <message>
        <source>Pareto front (NSGA-II)</source>
        <translation>Pareto-Front (NSGA-II)</translation>
    </message>
    <message>
        <source>Aging evolution</source>
        <translation>Alternde Evolution</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>Population at the start</source>
        <translation>Population am Anfang</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Validierungspaare</translation>
    </message>
    <message>
        <source>Holds from the next start of Hatter.</source>
        <translation>Gilt ab dem nächsten Start von Hatter.</translation>
    </message>
    <message>
        <source>Numbers and times on the screen follow the language; files never do.</source>
        <translation>Zahlen und Zeiten auf dem Schirm folgen der Sprache; Dateien nie.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SpaceCard</name>
    <message>
        <source>SubTransformers in the space</source>
        <translation>SubTransformer im Raum</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>kleinster</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>größter</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>without embeddings</source>
        <translation>ohne Embeddings</translation>
    </message>
    <message>
        <source>FLOPs of a sentence</source>
        <translation>FLOPs eines Satzes</translation>
    </message>
    <message>
        <source>Memory of the weights</source>
        <translation>Speicher der Gewichte</translation>
    </message>
    <message>
        <source>%1, smallest</source>
        <translation>%1, kleinster</translation>
    </message>
    <message>
        <source>%1, largest</source>
        <translation>%1, größter</translation>
    </message>
    <message>
        <source>Memory to train it</source>
        <translation>Speicher fürs Training</translation>
    </message>
    <message>
        <source>Memory is predicted from the parameters. Weights: 4 bytes each (float32). Training: 16 bytes each for weights, gradients and Adam&apos;s two moments of the SuperTransformer; activations come on top and grow with the batch.</source>
        <translation>Der Speicher ist aus den Parametern vorhergesagt. Gewichte: je 4 Byte (float32). Training: je 16 Byte für Gewichte, Gradienten und die zwei Momente von Adam des SuperTransformers; Aktivierungen kommen hinzu und wachsen mit dem Batch.</translation>
    </message>
    <message>
        <source>Embeddings of %1 pieces, as this workspace&apos;s data has them.</source>
        <translation>Embeddings von %1 Stücken, wie die Daten dieses Arbeitsbereichs sie haben.</translation>
    </message>
    <message>
        <source>Embeddings of %1 pieces: no data is prepared yet, and so many are usual.</source>
        <translation>Embeddings von %1 Stücken: Noch sind keine Daten vorbereitet, und so viele sind üblich.</translation>
    </message>
    <message>
        <source>FLOPs of %1 source and %2 target tokens, without the output layer.</source>
        <translation>FLOPs für %1 Quell- und %2 Ziel-Token, ohne die Ausgabeschicht.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>memory</comment>
        <translation>mindestens %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SpaceDialog</name>
    <message>
        <source>Design space</source>
        <translation>Entwurfsraum</translation>
    </message>
    <message>
        <source>Save as YAML…</source>
        <translation>Als YAML speichern…</translation>
    </message>
    <message>
        <source>Use this space</source>
        <translation>Diesen Raum nehmen</translation>
    </message>
    <message>
        <source>The spaces that ship with Hatter were not found.</source>
        <translation>Die mit Hatter gelieferten Räume wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgangspunkt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>The workspace&apos;s design space</source>
        <translation>Der Entwurfsraum des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>A HAT YAML…</source>
        <translation>Eine HAT-YAML…</translation>
    </message>
    <message>
        <source>Its SuperTransformer is larger than its largest choices. Here it becomes as large as they are.</source>
        <translation>Sein SuperTransformer ist größer als seine größten Auswahlen. Hier wird er so groß wie sie.</translation>
    </message>
    <message>
        <source>Choose a design space (HAT YAML)</source>
        <translation>Entwurfsraum wählen (HAT-YAML)</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT-YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>This is no design space.</source>
        <translation>Das ist kein Entwurfsraum.</translation>
    </message>
    <message>
        <source>Save the design space</source>
        <translation>Entwurfsraum speichern</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Die Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The workspace did not take this space.</source>
        <translation>Der Arbeitsbereich hat diesen Raum nicht angenommen.</translation>
    </message>
    <message>
        <source>This workspace&apos;s SuperTransformer belongs to its design space, which stays as it is. What you change here is a copy: save it as YAML for a new workspace.</source>
        <translation>Der SuperTransformer dieses Arbeitsbereichs gehört zu seinem Entwurfsraum, der bleibt, wie er ist. Was hier geändert wird, ist eine Kopie: für einen neuen Arbeitsbereich als YAML speichern.</translation>
    </message>
    <message>
        <source>Something is running in this workspace. It can get another design space when that has ended.</source>
        <translation>In diesem Arbeitsbereich läuft etwas. Ein anderer Entwurfsraum geht erst, wenn es beendet ist.</translation>
    </message>
    <message>
        <source>Latencies were measured in this workspace for attention of another width or other spans. Save this space as YAML for a new workspace.</source>
        <translation>In diesem Arbeitsbereich wurden Latenzen für eine andere Aufmerksamkeitsbreite oder andere Spannen gemessen. Diesen Raum für einen neuen Arbeitsbereich als YAML speichern.</translation>
    </message>
    <message>
        <source>The training that starts next has this space. The SuperTransformer is as large as the largest choices.</source>
        <translation>Das nächste Training hat diesen Raum. Der SuperTransformer ist so groß wie die größten Auswahlen.</translation>
    </message>
    <message>
        <source>Correct what is marked: the space does not hold yet.</source>
        <translation>Erst berichtigen, was markiert ist: Der Raum ist noch nicht gültig.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SpaceEditor</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Embedding width</source>
        <translation>Embedding-Breite</translation>
    </message>
    <message>
        <source>FFN width</source>
        <translation>FFN-Breite</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Self-attention heads</source>
        <translation>Self-Attention-Köpfe</translation>
    </message>
    <message>
        <source>Enc–dec heads</source>
        <translation>Enc-Dec-Köpfe</translation>
    </message>
    <message>
        <source>Attention span</source>
        <translation>Aufmerksamkeitsspanne</translation>
    </message>
    <message>
        <source>To how many of the encoder&apos;s last layers a decoder layer may attend: 1, 2 or 3</source>
        <translation>Wie viele der letzten Encoder-Schichten eine Decoder-Schicht sehen darf: 1, 2 oder 3</translation>
    </message>
    <message>
        <source>Numbers of layers, with commas between them; Alt+Down shows usual ones</source>
        <translation>Anzahlen von Schichten, durch Kommas getrennt; Alt+Pfeil ab zeigt übliche</translation>
    </message>
    <message>
        <source>Width of queries, keys and values, all heads together: qkv-dim in HAT&apos;s files</source>
        <translation>Breite von Query, Key und Value, alle Köpfe zusammen: qkv-dim in den Dateien von HAT</translation>
    </message>
    <message>
        <source>Layer norm of the encoder</source>
        <translation>Layer-Norm des Encoders</translation>
    </message>
    <message>
        <source>Layer norm of the decoder</source>
        <translation>Layer-Norm des Decoders</translation>
    </message>
    <message>
        <source>after each part (post-norm)</source>
        <translation>nach jedem Teil (Post-Norm)</translation>
    </message>
    <message>
        <source>before each part (pre-norm)</source>
        <translation>vor jedem Teil (Pre-Norm)</translation>
    </message>
    <message>
        <source>Embedding tables</source>
        <translation>Embedding-Tabellen</translation>
    </message>
    <message>
        <source>one for source, one for target, one for the output</source>
        <translation>eine für Quelle, eine für Ziel, eine für Ausgabe</translation>
    </message>
    <message>
        <source>one for source, one for target and output</source>
        <translation>eine für Quelle, eine für Ziel und Ausgabe</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>eine für alles</translation>
    </message>
    <message>
        <source>Attention spans count</source>
        <translation>Aufmerksamkeitsspannen zählen</translation>
    </message>
    <message>
        <source>all layers of the SuperTransformer, as in HAT</source>
        <translation>alle Schichten des SuperTransformers, wie in HAT</translation>
    </message>
    <message>
        <source>the layers in use</source>
        <translation>die genutzten Schichten</translation>
    </message>
    <message>
        <source>Attention width</source>
        <translation>Aufmerksamkeitsbreite</translation>
    </message>
    <message>
        <source>Scale embeddings by the SuperTransformer&apos;s width</source>
        <translation>Embeddings mit der Breite des SuperTransformers skalieren</translation>
    </message>
    <message>
        <source>Else by the SubTransformer&apos;s own width: vocab-original-scaling in HAT&apos;s files</source>
        <translation>Sonst mit der Breite des SubTransformers: vocab-original-scaling in den Dateien von HAT</translation>
    </message>
    <message>
        <source>Start from %1</source>
        <translation>Mit %1 beginnen</translation>
    </message>
    <message>
        <source>This space cannot be built.</source>
        <translation>Dieser Raum lässt sich nicht bauen.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SqlTab</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>SELECT … FROM candidate_list</source>
        <translation>SELECT … FROM candidate_list</translation>
    </message>
    <message>
        <source>SQL query</source>
        <translation>SQL-Abfrage</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs it. From the first line the up arrow goes to earlier queries.</source>
        <translation>Strg+Eingabe führt sie aus. Aus der ersten Zeile geht der Pfeil nach oben zu früheren Abfragen.</translation>
    </message>
    <message>
        <source>Ends the query that runs (Esc)</source>
        <translation>Beendet die laufende Abfrage (Esc)</translation>
    </message>
    <message>
        <source>Puts a query in the place of what stands there</source>
        <translation>Setzt eine Abfrage an die Stelle dessen, was dort steht</translation>
    </message>
    <message>
        <source>Only reading: nothing that is typed here changes the workspace. ↑ ↓ earlier queries.</source>
        <translation>Nur lesend: Nichts, was hier getippt wird, ändert den Arbeitsbereich. ↑ ↓ frühere Abfragen.</translation>
    </message>
    <message>
        <source>Result of the query</source>
        <translation>Ergebnis der Abfrage</translation>
    </message>
    <message>
        <source>The selected rows, or all, with the names of the columns</source>
        <translation>Die gewählten Zeilen oder alle, mit den Namen der Spalten</translation>
    </message>
    <message>
        <source>All rows that are shown</source>
        <translation>Alle gezeigten Zeilen</translation>
    </message>
    <message>
        <source>Tables and columns</source>
        <translation>Tabellen und Spalten</translation>
    </message>
    <message>
        <source>Enter puts the name into the query</source>
        <translation>Eingabe setzt den Namen in die Abfrage</translation>
    </message>
    <message>
        <source>There is no query yet. Examples show how one looks.</source>
        <translation>Noch keine Abfrage. Beispiele zeigen, wie eine aussieht.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s) in %1: there are more. Add LIMIT and OFFSET, or a condition.</source>
        <translation>
            <numerusform>Die erste %Ln Zeile in %1: Es gibt mehr. LIMIT und OFFSET oder eine Bedingung hinzufügen.</numerusform>
            <numerusform>Die ersten %Ln Zeilen in %1: Es gibt mehr. LIMIT und OFFSET oder eine Bedingung hinzufügen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in %1</source>
        <translation>
            <numerusform>%Ln Zeile in %1</numerusform>
            <numerusform>%Ln Zeilen in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The query was stopped after %1.</source>
        <translation>Die Abfrage wurde nach %1 angehalten.</translation>
    </message>
    <message>
        <source>This box only reads: a statement that would change the workspace is not run.</source>
        <translation>Dieses Feld liest nur: Eine Anweisung, die den Arbeitsbereich ändern würde, wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>SQLite refused the query.</source>
        <translation>SQLite hat die Abfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Running, %1…</source>
        <translation>Läuft, %1…</translation>
    </message>
    <message>
        <source>No row meets the query.</source>
        <translation>Keine Zeile erfüllt die Abfrage.</translation>
    </message>
    <message>
        <source>What the query returns stands here.</source>
        <translation>Was die Abfrage liefert, steht hier.</translation>
    </message>
    <message>
        <source>The tables could not be read.</source>
        <translation>Die Tabellen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, meaning</comment>
        <translation>%1: %2 {1:?}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln Zeile kopiert</numerusform>
            <numerusform>%Ln Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows could not be copied.</source>
        <translation>Die Zeilen konnten nicht kopiert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln Zeile nach %1 geschrieben</numerusform>
            <numerusform>%Ln Zeilen nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>The CSV could not be written.</source>
        <translation>Die CSV konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::StageModel</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>SuperTransformer</source>
        <translation>SuperTransformer</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>SubTransformer</source>
        <translation>SubTransformer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>stage, fact</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Publizierte Modelle</translation>
    </message>
</context>
<context>
    <name>hatter::ui::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>hatter::ui::StoredModel</name>
    <message>
        <source>in the comparison</source>
        <translation>im Vergleich</translation>
    </message>
    <message>
        <source>predicted when it was drawn</source>
        <translation>beim Ziehen vorhergesagt</translation>
    </message>
    <message>
        <source>measured on the run&apos;s target</source>
        <translation>auf dem Ziel des Laufs gemessen</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>measured on the test set</source>
        <translation>auf dem Testsatz gemessen</translation>
    </message>
    <message>
        <source>estimated from the first sentences of a race</source>
        <translation>aus den ersten Sätzen eines Wettlaufs geschätzt</translation>
    </message>
</context>
<context>
    <name>hatter::ui::StripView</name>
    <message>
        <source>quarantined: shown, kept, not fitted</source>
        <translation>in Quarantäne: gezeigt, behalten, nicht angepasst</translation>
    </message>
    <message>
        <source>used, with 90 % interval</source>
        <translation>verwendet, mit 90-%-Intervall</translation>
    </message>
    <message>
        <source>used</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>Abkühlen</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>anchor band ± %1 %</source>
        <translation>Ankerband ± %1 %</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>live, follows the newest</source>
        <translation>live, folgt dem Neuesten</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>zoomed: 0 shows all</source>
        <translation>vergrößert: 0 zeigt alles</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Measurements in time order</source>
        <translation>Messungen in zeitlicher Folge</translation>
    </message>
    <message>
        <source>measured against predicted, %</source>
        <translation>gemessen gegen vorhergesagt, %</translation>
    </message>
    <message>
        <source>Measurements appear here in the order in which they are made.</source>
        <translation>Messungen erscheinen hier in der Folge, in der sie entstehen.</translation>
    </message>
    <message>
        <source>anchor</source>
        <comment>of a row</comment>
        <translation>Anker</translation>
    </message>
    <message>
        <source>anchor, drifted</source>
        <comment>of a row</comment>
        <translation>Anker, gedriftet</translation>
    </message>
    <message>
        <source>quarantined</source>
        <comment>of a row</comment>
        <translation>in Quarantäne</translation>
    </message>
    <message>
        <source>used</source>
        <comment>of a row</comment>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>measured at, UTC</source>
        <translation>gemessen um, UTC</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>90 % interval, ±</source>
        <translation>90-%-Intervall, ±</translation>
    </message>
    <message>
        <source>row is</source>
        <translation>Zeile ist</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SubSource</name>
    <message>
        <source>Open a workspace first: a SubTransformer belongs to a design space.</source>
        <translation>Zuerst einen Arbeitsbereich öffnen: Ein SubTransformer gehört zu einem Entwurfsraum.</translation>
    </message>
    <message>
        <source>The workspace has no design space yet.</source>
        <translation>Der Arbeitsbereich hat noch keinen Entwurfsraum.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard that could be a SubTransformer.</source>
        <translation>In der Zwischenablage ist kein Text, der ein SubTransformer sein könnte.</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>Open a SubTransformer</source>
        <translation>SubTransformer öffnen</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT-YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>That is too much text for a SubTransformer.</source>
        <translation>Das ist zu viel Text für einen SubTransformer.</translation>
    </message>
    <message>
        <source>There is no SubTransformer in it.</source>
        <translation>Darin ist kein SubTransformer.</translation>
    </message>
    <message>
        <source>That is no SubTransformer of this workspace&apos;s design space.</source>
        <translation>Das ist kein SubTransformer aus dem Entwurfsraum dieses Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>In den Vergleich aufnehmen</translation>
    </message>
    <message>
        <source>It stands beside the others, and translates with weights of the SuperTransformer.</source>
        <translation>Er steht neben den anderen und übersetzt mit Gewichten des SuperTransformers.</translation>
    </message>
    <message>
        <source>from the form</source>
        <translation>aus dem Formular</translation>
    </message>
    <message>
        <source>Known: a loss of %1, measured.</source>
        <translation>Bekannt: ein Verlust von %1, gemessen.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SuperTransformerPage</name>
    <message>
        <source>SuperTransformer</source>
        <translation>SuperTransformer</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The training failed. The last checkpoint is kept.</source>
        <translation>Das Training ist gescheitert. Der letzte Stand bleibt.</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>loss, bits a token</source>
        <translation>Verlust, Bit je Token</translation>
    </message>
    <message>
        <source>Design space</source>
        <translation>Entwurfsraum</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation, largest</source>
        <translation>Validierung, größter</translation>
    </message>
    <message>
        <source>validation, smallest</source>
        <translation>Validierung, kleinster</translation>
    </message>
    <message>
        <source>%1 target tokens a second · %2 tokens seen</source>
        <translation>%1 Ziel-Token je Sekunde · %2 Token gesehen</translation>
    </message>
    <message>
        <source>inverse square root</source>
        <translation>inverse Wurzel</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>this CPU</source>
        <translation>diese CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>empty: the workspace&apos;s</source>
        <translation>leer: der des Arbeitsbereichs</translation>
    </message>
    <message>
        <source>Choose a design space (HAT YAML)</source>
        <translation>Entwurfsraum wählen (HAT-YAML)</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT-YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Updates in all</source>
        <translation>Updates insgesamt</translation>
    </message>
    <message>
        <source>Tokens a batch</source>
        <translation>Token je Batch</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Warm-up updates</source>
        <translation>Aufwärm-Updates</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Prepare data first: there is nothing to train on.</source>
        <translation>Zuerst Daten aufbereiten: Es gibt nichts, worauf trainiert werden kann.</translation>
    </message>
    <message>
        <source>Choose a design space first: this workspace has none.</source>
        <translation>Zuerst einen Entwurfsraum wählen: dieser Arbeitsbereich hat keinen.</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>Training fortsetzen</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Not trained yet.</source>
        <translation>Noch nicht trainiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln update(s), validation loss of the largest SubTransformer %1.</source>
        <translation>
            <numerusform>%Ln Update, Validierungsverlust des größten SubTransformers %1.</numerusform>
            <numerusform>%Ln Updates, Validierungsverlust des größten SubTransformers %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trained weights are in the workspace.</source>
        <translation>Trainierte Gewichte liegen im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>The workspace&apos;s design space cannot be read.</source>
        <translation>Der Entwurfsraum des Arbeitsbereichs kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Encoder: embedding %1; FFN %2; layers %3; heads %4</source>
        <translation>Encoder: Embedding %1; FFN %2; Schichten %3; Köpfe %4</translation>
    </message>
    <message>
        <source>Decoder: embedding %1; FFN %2; layers %3; heads %4; attention span %5</source>
        <translation>Decoder: Embedding %1; FFN %2; Schichten %3; Köpfe %4; Aufmerksamkeitsspanne %5</translation>
    </message>
    <message>
        <source>About %1 SubTransformers</source>
        <translation>Etwa %1 SubTransformer</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>The checkpoint could not be imported.</source>
        <translation>Der Checkpoint konnte nicht importiert werden.</translation>
    </message>
    <message>
        <source>This workspace&apos;s SuperTransformer is trained with its own settings. Make a new workspace for %1.</source>
        <translation>Der SuperTransformer dieses Arbeitsbereichs ist mit eigenen Einstellungen trainiert. Für %1 einen neuen Arbeitsbereich anlegen.</translation>
    </message>
    <message>
        <source>%1 fills the form. It holds when the training starts.</source>
        <translation>%1 füllt das Formular. Es gilt, sobald das Training startet.</translation>
    </message>
    <message>
        <source>Edit design space…</source>
        <translation>Entwurfsraum bearbeiten…</translation>
    </message>
    <message>
        <source>validation, sampled</source>
        <translation>Validierung, gezogene</translation>
    </message>
    <message>
        <source>The workspace has this design space now.</source>
        <translation>Der Arbeitsbereich hat jetzt diesen Entwurfsraum.</translation>
    </message>
    <message>
        <source>This workspace has no design space yet: edit one, or choose a HAT YAML below.</source>
        <translation>Dieser Arbeitsbereich hat noch keinen Entwurfsraum: einen bearbeiten oder unten eine HAT-YAML wählen.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TargetDelegate</name>
    <message>
        <source>for searches</source>
        <translation>für Suchen</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TargetModel</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>target, place, summary</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1; searches go by it</source>
        <translation>%1; Suchen richten sich danach</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TargetsPanel</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Searches go by it</source>
        <translation>Suchen richten sich danach</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>A machine to measure on: this one, or one that is reached through a command</source>
        <translation>Eine Maschine zum Messen: diese oder eine, die ein Befehl erreicht</translation>
    </message>
    <message>
        <source>Measure and fit it first.</source>
        <translation>Zuerst messen und anpassen.</translation>
    </message>
    <message>
        <source>What machine it is will be known with the first measurement.</source>
        <translation>Welche Maschine es ist, zeigt die erste Messung.</translation>
    </message>
    <message>
        <source>Use for searches</source>
        <translation>Für Suchen verwenden</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Use the chosen target for searches, or remove it</source>
        <translation>Das gewählte Ziel für Suchen nehmen oder entfernen</translation>
    </message>
    <message>
        <source>not answering</source>
        <translation>antwortet nicht</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TaskCard</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TaskFollower</name>
    <message>
        <source>%1: %2 of %3</source>
        <comment>stage, done, total</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>Wartet auf andere Arbeit</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Startet das Rechenwerk</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 vergangen</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TestPanel</name>
    <message>
        <source>%1 ± %2</source>
        <comment>score, half of its interval</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>difference, its interval</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>Comparing translations</source>
        <translation>Übersetzungen vergleichen</translation>
    </message>
    <message>
        <source>The comparison failed.</source>
        <translation>Der Vergleich ist gescheitert.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>CSV exportieren…</translation>
    </message>
    <message>
        <source>SubTransformer</source>
        <translation>SubTransformer</translation>
    </message>
    <message>
        <source>BLEU, 95 %</source>
        <translation>BLEU, 95 %</translation>
    </message>
    <message>
        <source>chrF2, 95 %</source>
        <translation>chrF2, 95 %</translation>
    </message>
    <message>
        <source>ms a sentence</source>
        <translation>ms je Satz</translation>
    </message>
    <message>
        <source>BLEU difference</source>
        <translation>BLEU-Differenz</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>chrF2 difference</source>
        <translation>chrF2-Differenz</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>all</source>
        <comment>test sentences</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>Test sentences</source>
        <translation>Testsätze</translation>
    </message>
    <message>
        <source>the first ones</source>
        <translation>die ersten</translation>
    </message>
    <message>
        <source>drawn by chance</source>
        <translation>zufällig gezogen</translation>
    </message>
    <message>
        <source>Which sentences</source>
        <translation>Welche Sätze</translation>
    </message>
    <message>
        <source>Drawn by chance they are the same ones each time</source>
        <translation>Zufällig gezogen sind es jedes Mal dieselben</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Beam</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter of the sentences</source>
        <translation>Filter der Sätze</translation>
    </message>
    <message>
        <source>All sentences with their translations and scores</source>
        <translation>Alle Sätze mit ihren Übersetzungen und Werten</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln sentence(s), beam %1. BLEU: %2</source>
        <translation>
            <numerusform>Gemessen auf %Ln Satz, Beam %1. BLEU: %2</numerusform>
            <numerusform>Gemessen auf %Ln Sätzen, Beam %1. BLEU: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · chrF2 %2</source>
        <comment>name, score</comment>
        <translation>%1 · chrF2 %2</translation>
    </message>
    <message>
        <source>All of them translate the same test sentences. A paired bootstrap says whether a difference of BLEU is more than luck.</source>
        <translation>Alle übersetzen dieselben Testsätze. Ein gepaarter Bootstrap sagt, ob ein Unterschied im BLEU mehr als Glück ist.</translation>
    </message>
    <message>
        <source>Export sentences</source>
        <translation>Sätze exportieren</translation>
    </message>
    <message>
        <source>Sentences, CSV (*.csv)</source>
        <translation>Sätze, CSV (*.csv)</translation>
    </message>
    <message>
        <source>comparison</source>
        <comment>name of a file</comment>
        <translation>vergleich</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>The sentences could not be written.</source>
        <translation>Die Sätze konnten nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TrainingForm</name>
    <message>
        <source>inherited weights</source>
        <translation>geerbte Gewichte</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>Zufallsgewichte</translation>
    </message>
    <message>
        <source>Fine-tune what it has in the SuperTransformer, or train it from scratch</source>
        <translation>Nachtrainieren, was er im SuperTransformer hat, oder von Grund auf trainieren</translation>
    </message>
    <message>
        <source> M</source>
        <comment>million</comment>
        <translation> Mio.</translation>
    </message>
    <message>
        <source>Target pieces that it is trained on, in millions</source>
        <translation>Zielstücke, auf denen er trainiert wird, in Millionen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Mehr Einstellungen</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Ausgangspunkt</translation>
    </message>
    <message>
        <source>Target pieces</source>
        <translation>Zielstücke</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>inverse square root</source>
        <translation>inverse Wurzel</translation>
    </message>
    <message>
        <source>a tenth</source>
        <translation>ein Zehntel</translation>
    </message>
    <message>
        <source>25 times</source>
        <translation>25-mal</translation>
    </message>
    <message>
        <source>Updates between validations; or so many times in all</source>
        <translation>Updates zwischen Validierungen; oder so viele Male insgesamt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Validations without a better loss that end the training</source>
        <translation>Validierungen ohne besseren Verlust, die das Training beenden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Checkpoints whose mean is tried at the end; it is kept if it validates better</source>
        <translation>Checkpoints, deren Mittel am Ende versucht wird; es bleibt, wenn es besser validiert</translation>
    </message>
    <message>
        <source>Validations between points of the BLEU curve, which translates the first validation pairs</source>
        <translation>Validierungen zwischen Punkten der BLEU-Kurve, für welche die ersten Validierungspaare übersetzt werden</translation>
    </message>
    <message>
        <source>this CPU</source>
        <translation>diese CPU</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>Tokens a batch</source>
        <translation>Token je Batch</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Warm-up updates</source>
        <translation>Aufwärm-Updates</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>Validieren alle</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>Früh anhalten nach</translation>
    </message>
    <message>
        <source>Average the last</source>
        <translation>Mittel der letzten</translation>
    </message>
    <message>
        <source>BLEU every</source>
        <translation>BLEU alle</translation>
    </message>
    <message>
        <source>Beam of that BLEU</source>
        <translation>Beam für dieses BLEU</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Distillation from a larger model is not in this version.</source>
        <translation>Destillation aus einem größeren Modell ist nicht in dieser Version.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TrainingPage</name>
    <message>
        <source>SubTransformer</source>
        <translation>SubTransformer</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The training failed. What it had learnt until its last validation is kept.</source>
        <translation>Das Training ist gescheitert. Was es bis zur letzten Validierung gelernt hatte, bleibt.</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>The trained SubTransformer could not be evaluated.</source>
        <translation>Der trainierte SubTransformer konnte nicht bewertet werden.</translation>
    </message>
    <message>
        <source>Training %1: validation loss %2, test BLEU %3, measured.</source>
        <translation>Training %1: Validierungsverlust %2, Test-BLEU %3, gemessen.</translation>
    </message>
    <message>
        <source>target pieces, millions</source>
        <translation>Zielstücke, Millionen</translation>
    </message>
    <message>
        <source>loss, bits a piece</source>
        <translation>Verlust, Bit je Stück</translation>
    </message>
    <message>
        <source>Losses of training and validation</source>
        <translation>Verluste von Training und Validierung</translation>
    </message>
    <message>
        <source>BLEU of the first validation pairs</source>
        <translation>BLEU, erste Validierungspaare</translation>
    </message>
    <message>
        <source>Points come with some of the validations.</source>
        <translation>Punkte kommen mit einigen der Validierungen.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>Sample translations</source>
        <translation>Beispielübersetzungen</translation>
    </message>
    <message>
        <source>Translations of a few validation pairs stand here while a SubTransformer is trained.</source>
        <translation>Übersetzungen einiger Validierungspaare stehen hier, während ein SubTransformer trainiert wird.</translation>
    </message>
    <message>
        <source>When they were made</source>
        <translation>Wann sie entstanden</translation>
    </message>
    <message>
        <source>#</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Inherited BLEU</source>
        <translation>Geerbtes BLEU</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>Nothing trained yet. A training from inherited weights needs about a quarter of what one from scratch does.</source>
        <translation>Noch nichts trainiert. Ein Training aus geerbten Gewichten braucht etwa ein Viertel von einem von Grund auf.</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Bewerten</translation>
    </message>
    <message>
        <source>Validation loss and test BLEU with the trained weights</source>
        <translation>Validierungsverlust und Test-BLEU mit den trainierten Gewichten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>The trained weights, with a card that says how they were made</source>
        <translation>Die trainierten Gewichte, mit einer Karte, die sagt, wie sie entstanden</translation>
    </message>
    <message>
        <source>Choose one: a candidate of the search, one of the comparison, or YAML.</source>
        <translation>Einen wählen: einen Kandidaten der Suche, einen aus dem Vergleich oder YAML.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>This SubTransformer is not of the workspace&apos;s design space: %1</source>
        <translation>Dieser SubTransformer gehört nicht zum Entwurfsraum des Arbeitsbereichs: %1</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>This is no SubTransformer of the workspace&apos;s design space.</source>
        <translation>Das ist kein SubTransformer aus dem Entwurfsraum des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Choose a SubTransformer</source>
        <translation>SubTransformer wählen</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT-YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>Nothing is selected on the search page</source>
        <translation>Auf der Suchseite ist nichts gewählt</translation>
    </message>
    <message>
        <source>candidate #%1 of run %2</source>
        <translation>Kandidat %1 aus Lauf %2</translation>
    </message>
    <message>
        <source>%1 of the comparison: %2</source>
        <translation>%1 des Vergleichs: %2</translation>
    </message>
    <message>
        <source>Paste YAML</source>
        <translation>YAML einfügen</translation>
    </message>
    <message>
        <source>Open a YAML file…</source>
        <translation>YAML-Datei öffnen…</translation>
    </message>
    <message>
        <source>Look on the search page</source>
        <translation>Auf der Suchseite nachsehen</translation>
    </message>
    <message>
        <source>Choose a SubTransformer first: on the search page, in the comparison, or as YAML.</source>
        <translation>Zuerst einen SubTransformer wählen: auf der Suchseite, im Vergleich oder als YAML.</translation>
    </message>
    <message>
        <source>Prepare data first: there is nothing to train on.</source>
        <translation>Zuerst Daten aufbereiten: Es gibt nichts, worauf trainiert werden kann.</translation>
    </message>
    <message>
        <source>There are no weights to inherit: train the SuperTransformer first, or start from random weights.</source>
        <translation>Es gibt keine Gewichte zu erben: zuerst den SuperTransformer trainieren oder mit Zufallsgewichten anfangen.</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>von Grund auf</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>nachtrainiert</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Noch nichts gewählt</translation>
    </message>
    <message>
        <source>%1 parameters · %2</source>
        <comment>count, hash</comment>
        <translation>%1 Parameter · %2</translation>
    </message>
    <message>
        <source>trained from scratch %1 BLEU, measured</source>
        <translation>von Grund auf trainiert %1 BLEU, gemessen</translation>
    </message>
    <message>
        <source>after fine-tuning %1 BLEU, measured</source>
        <translation>nach dem Nachtrainieren %1 BLEU, gemessen</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>hält an…</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>enc %1 × %2 · dec %3 × %4</source>
        <comment>layers, width</comment>
        <translation>Enc %1 × %2 · Dec %3 × %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Training %1 failed: %2</source>
        <translation>Training %1 ist gescheitert: %2</translation>
    </message>
    <message>
        <source>Kept: the mean of the last checkpoints, loss %1; the best of them has %2.</source>
        <translation>Behalten: das Mittel der letzten Checkpoints, Verlust %1; der beste davon hat %2.</translation>
    </message>
    <message>
        <source>Kept: the best checkpoint, loss %1; the mean of the last ones has %2.</source>
        <translation>Behalten: der beste Checkpoint, Verlust %1; das Mittel der letzten hat %2.</translation>
    </message>
    <message>
        <source>Kept: the best checkpoint, loss %1.</source>
        <translation>Behalten: der beste Checkpoint, Verlust %1.</translation>
    </message>
    <message>
        <source>Test BLEU %1, measured (%2).</source>
        <translation>Test-BLEU %1, gemessen (%2).</translation>
    </message>
    <message>
        <source>Paused after update %1: it goes on exactly there.</source>
        <translation>Pausiert nach Update %1: Es geht genau dort weiter.</translation>
    </message>
    <message>
        <source>Best validation loss so far: %1, after update %2.</source>
        <translation>Bester Validierungsverlust bisher: %1, nach Update %2.</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>vor dem Training</translation>
    </message>
    <message>
        <source>after update %1</source>
        <translation>nach Update %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>It can go on later exactly where it was</source>
        <translation>Es kann später genau dort fortfahren, wo es war</translation>
    </message>
    <message>
        <source>Go on exactly where it was</source>
        <translation>Genau dort fortfahren, wo es war</translation>
    </message>
    <message>
        <source>Inherited weights have %1.</source>
        <translation>Mit geerbten Gewichten: %1.</translation>
    </message>
    <message>
        <source>%1 target pieces in %2 of computing.</source>
        <translation>%1 Zielstücke in %2 Rechenzeit.</translation>
    </message>
    <message>
        <source>inherited weights</source>
        <translation>geerbte Gewichte</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TrendStrip</name>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>title, figure, note</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Click a generation, or step with ← and →, to see the front as it stood then. Esc: as it stands now.</source>
        <translation>Eine Generation anklicken oder mit ← und → wechseln, um die Front zu sehen, wie sie damals stand. Esc: wie sie jetzt steht.</translation>
    </message>
    <message>
        <source>generation %1: %2</source>
        <comment>number, value</comment>
        <translation>Generation %1: %2</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>gesteuert</translation>
    </message>
</context>
<context>
    <name>hatter::ui::VerifyDialog</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Refit with them</source>
        <translation>Mit ihnen neu anpassen</translation>
    </message>
    <message>
        <source>Verify the front</source>
        <translation>Front überprüfen</translation>
    </message>
    <message>
        <source>measured, ms</source>
        <translation>gemessen, ms</translation>
    </message>
    <message>
        <source>predicted, ms</source>
        <translation>vorhergesagt, ms</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>Vorhergesagt gegen gemessen</translation>
    </message>
    <message>
        <source>Points appear as the members are measured.</source>
        <translation>Punkte erscheinen, während die Mitglieder gemessen werden.</translation>
    </message>
    <message>
        <source>measured now</source>
        <translation>jetzt gemessen</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>Members of the front</source>
        <translation>Mitglieder der Front</translation>
    </message>
    <message>
        <source>Progress of the measuring</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Fits the predictor of %1 again with these measurements among the others. Searches that begin afterwards go by it; a run keeps its own.</source>
        <translation>Passt den Prädiktor von %1 mit diesen Messungen unter den anderen neu an. Spätere Suchen richten sich danach; ein Lauf behält seinen eigenen.</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>%1	predicted</source>
        <translation>%1	vorhergesagt</translation>
    </message>
    <message>
        <source>%1	measured</source>
        <translation>%1	gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of the front under %1 on %2</source>
        <translation>
            <numerusform>%n Mitglied der Front unter %1 auf %2</numerusform>
            <numerusform>%n Mitglieder der Front unter %1 auf %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Predictions are off by %1 in the mean and %2 at worst, on %n measured member(s).</source>
        <translation>
            <numerusform>Die Vorhersagen liegen im Mittel um %1 und höchstens um %2 daneben, bei %n gemessenen Mitglied.</numerusform>
            <numerusform>Die Vorhersagen liegen im Mittel um %1 und höchstens um %2 daneben, bei %n gemessenen Mitgliedern.</numerusform>
        </translation>
    </message>
    <message>
        <source>No member was measured on %1 yet: all latencies are predicted.</source>
        <translation>Auf %1 wurde noch kein Mitglied gemessen: Alle Latenzen sind vorhergesagt.</translation>
    </message>
    <message>
        <source>Refitted: %1 in the mean and %2 at worst on the same members, which the new fit has seen. The next searches go by it.</source>
        <translation>Neu angepasst: %1 im Mittel und höchstens %2 auf denselben Mitgliedern, welche die neue Anpassung gesehen hat. Die nächsten Suchen richten sich danach.</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>predicted ms</source>
        <translation>vorhergesagt ms</translation>
    </message>
    <message>
        <source>measured ms</source>
        <translation>gemessen ms</translation>
    </message>
    <message>
        <source>off</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>refitted ms</source>
        <translation>neu angepasst ms</translation>
    </message>
    <message>
        <source>predicted by the search&apos;s predictor</source>
        <translation>vom Prädiktor der Suche vorhergesagt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>measured earlier</source>
        <translation>früher gemessen</translation>
    </message>
    <message>
        <source>predicted against measured</source>
        <translation>vorhergesagt gegen gemessen</translation>
    </message>
    <message>
        <source>predicted by the predictor that was fitted since</source>
        <translation>vom seither angepassten Prädiktor vorhergesagt</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>measured, n = %1</source>
        <translation>gemessen, n = %1</translation>
    </message>
    <message numerus="yes">
        <source>Measure %n member(s)</source>
        <translation>
            <numerusform>%n Mitglied messen</numerusform>
            <numerusform>%n Mitglieder messen</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure all again</source>
        <translation>Alle neu messen</translation>
    </message>
</context>
<context>
    <name>hatter::ui::WelcomePage</name>
    <message>
        <source>not found: %1</source>
        <translation>nicht gefunden: %1</translation>
    </message>
    <message>
        <source>No workspace was opened yet.</source>
        <translation>Noch wurde kein Arbeitsbereich geöffnet.</translation>
    </message>
    <message>
        <source>Find the translation model that fits your machine.</source>
        <translation>Das Übersetzungsmodell finden, das zu Ihrer Maschine passt.</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Letzte Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Aus dieser Liste entfernen</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>English → German with a trained SuperTransformer. First front in two minutes.</source>
        <translation>Englisch → Deutsch mit trainiertem SuperTransformer. Die erste Front in zwei Minuten.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>A workspace that was made before, here or elsewhere.</source>
        <translation>Ein Arbeitsbereich von früher, von hier oder anderswo.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>There is no demo workspace yet; packaging/run.sh makes it.</source>
        <translation>Es gibt noch keinen Demo-Arbeitsbereich; packaging/run.sh legt ihn an.</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Publizierte Modelle</translation>
    </message>
    <message>
        <source>The 44 SubTransformers of the HAT paper: look, compare, export as YAML.</source>
        <translation>Die 44 SubTransformer des HAT-Papers: ansehen, vergleichen, als YAML exportieren.</translation>
    </message>
    <message>
        <source>Import HAT checkpoint…</source>
        <translation>HAT-Checkpoint importieren…</translation>
    </message>
    <message>
        <source>A .pt of the reference with its design space; nothing in it is executed.</source>
        <translation>Eine .pt der Referenz mit ihrem Entwurfsraum; nichts darin wird ausgeführt.</translation>
    </message>
    <message>
        <source>Or drop a workspace folder or a HAT checkpoint (.pt) anywhere on this window.</source>
        <translation>Oder den Ordner eines Arbeitsbereichs oder einen HAT-Checkpoint (.pt) auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>New from corpus…</source>
        <translation>Neu aus Korpus…</translation>
    </message>
    <message>
        <source>Two text files, TSV or PO catalogues: checked, cut into pieces, split.</source>
        <translation>Zwei Textdateien, TSV oder PO-Kataloge: geprüft, in Stücke zerlegt, geteilt.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::WorkspacePlacePage</name>
    <message>
        <source>for instance: support articles</source>
        <translation>zum Beispiel: Hilfeartikel</translation>
    </message>
    <message>
        <source>what the text is about, in your words; can stay empty</source>
        <translation>wovon der Text handelt, in Ihren Worten; kann leer bleiben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>In folder</source>
        <translation>Im Ordner</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Korpus</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Was angelegt wird</translation>
    </message>
    <message>
        <source>Give it a name and a folder.</source>
        <translation>Einen Namen und einen Ordner nennen.</translation>
    </message>
    <message>
        <source>Makes %1</source>
        <comment>folder</comment>
        <translation>Legt %1 an</translation>
    </message>
    <message>
        <source>%1 holds a workspace already: take another name.</source>
        <translation>%1 enthält schon einen Arbeitsbereich: einen anderen Namen nehmen.</translation>
    </message>
    <message>
        <source>%1 holds other files: take another name.</source>
        <translation>%1 enthält andere Dateien: einen anderen Namen nehmen.</translation>
    </message>
    <message>
        <source>%1 is a file: take another name.</source>
        <translation>%1 ist eine Datei: einen anderen Namen nehmen.</translation>
    </message>
</context>
</TS>
