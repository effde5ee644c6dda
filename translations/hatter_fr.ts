<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AllowCommand</name>
    <message>
        <source>%1 of this workspace starts a command that you have not used before. Run it on this machine?</source>
        <translation>%1 de cet espace lance une commande que vous n’avez encore jamais utilisée. L’exécuter sur cette machine ?</translation>
    </message>
    <message>
        <source>Run the command</source>
        <translation>Exécuter la commande</translation>
    </message>
</context>
<context>
    <name>Axes</name>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>millions</source>
        <translation>millions</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>width</source>
        <translation>largeur</translation>
    </message>
    <message>
        <source>mean FFN</source>
        <translation>FFN moyen</translation>
    </message>
    <message>
        <source>mean heads</source>
        <translation>têtes en moyenne</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>mean span</source>
        <translation>portée moyenne</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two lines of an axis&apos; title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>axis, ends of an interval</comment>
        <translation>%1 : de %2 à %3</translation>
    </message>
    <message>
        <source>after training</source>
        <translation>après entraînement</translation>
    </message>
</context>
<context>
    <name>Candidate</name>
    <message>
        <source>random</source>
        <translation>aléatoire</translation>
    </message>
    <message>
        <source>mutation</source>
        <translation>mutation</translation>
    </message>
    <message>
        <source>crossover</source>
        <translation>croisement</translation>
    </message>
    <message>
        <source>refused, too slow</source>
        <translation>trop lent</translation>
    </message>
    <message>
        <source>on the front</source>
        <translation>sur le front</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>déjà vu</translation>
    </message>
    <message>
        <source>dominated</source>
        <translation>dominé</translation>
    </message>
    <message>
        <source>dropped early</source>
        <translation>écarté tôt</translation>
    </message>
    <message>
        <source>H%1</source>
        <translation>M%1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>exclu</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Encoder depth</source>
        <translation>Profondeur de l&apos;encodeur</translation>
    </message>
    <message>
        <source>Decoder depth</source>
        <translation>Profondeur du décodeur</translation>
    </message>
    <message>
        <source>Encoder embedding</source>
        <translation>Plongement de l&apos;encodeur</translation>
    </message>
    <message>
        <source>Decoder embedding</source>
        <translation>Plongement du décodeur</translation>
    </message>
    <message>
        <source>Encoder FFN</source>
        <translation>FFN de l&apos;encodeur</translation>
    </message>
    <message>
        <source>Decoder FFN</source>
        <translation>FFN du décodeur</translation>
    </message>
    <message>
        <source>Encoder heads</source>
        <translation>Têtes de l&apos;encodeur</translation>
    </message>
    <message>
        <source>Decoder heads</source>
        <translation>Têtes du décodeur</translation>
    </message>
    <message>
        <source>Enc–dec heads</source>
        <translation>Têtes enc–déc</translation>
    </message>
    <message>
        <source>Attention span</source>
        <translation>Portée d&apos;attention</translation>
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
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coréen</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>Latency</name>
    <message>
        <source>the anchor was off by %1 %</source>
        <translation>l’ancre était décalée de %1 %</translation>
    </message>
    <message>
        <source>the anchor drifted</source>
        <translation>l’ancre a dérivé</translation>
    </message>
    <message>
        <source>others used %1 cores</source>
        <translation>d’autres occupaient %1 cœurs</translation>
    </message>
    <message>
        <source>other work on the machine</source>
        <translation>autre travail sur la machine</translation>
    </message>
    <message>
        <source>slower than its like, with its neighbours</source>
        <translation>plus lente que ses semblables, avec ses voisines</translation>
    </message>
    <message>
        <source>set aside by hand</source>
        <translation>écartée à la main</translation>
    </message>
    <message>
        <source>anchor: %1</source>
        <comment>why it is doubted</comment>
        <translation>ancre : %1</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>ancre</translation>
    </message>
    <message>
        <source>used</source>
        <translation>utilisée</translation>
    </message>
    <message>
        <source>quarantined: %1</source>
        <comment>why</comment>
        <translation>en quarantaine : %1</translation>
    </message>
    <message>
        <source>%1; measured again since</source>
        <comment>state</comment>
        <translation>%1 ; remesurée depuis</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>#%1, %2</source>
        <comment>number, time</comment>
        <translation>nº %1, %2</translation>
    </message>
    <message>
        <source>%1 ms	measured</source>
        <translation>%1 ms	mesurée</translation>
    </message>
    <message>
        <source>%1	predicted without it</source>
        <translation>%1	prédite sans elle</translation>
    </message>
    <message>
        <source>%1	predicted</source>
        <translation>%1	prédite</translation>
    </message>
    <message>
        <source>%1 %	%2</source>
        <translation>%1 %	%2</translation>
    </message>
    <message>
        <source>against its median</source>
        <translation>par rapport à sa médiane</translation>
    </message>
    <message>
        <source>against its prediction</source>
        <translation>par rapport à la prédiction</translation>
    </message>
    <message>
        <source>encoder %1 ms, decoder %2 ms</source>
        <translation>encodeur %1 ms, décodeur %2 ms</translation>
    </message>
    <message>
        <source>enc %1 × %2, FFN %3 · dec %4 × %5, FFN %6</source>
        <comment>layers x width, mean FFN width; of a decoder likewise</comment>
        <translation>enc %1 × %2, FFN %3 · déc %4 × %5, FFN %6</translation>
    </message>
    <message>
        <source>load %1</source>
        <translation>charge %1</translation>
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
            <numerusform>bridé %Ln fois</numerusform>
            <numerusform>bridé %Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>no throttling</source>
        <translation>pas de bridage</translation>
    </message>
    <message>
        <source>eager runtime</source>
        <translation>exécution eager</translation>
    </message>
    <message>
        <source>decoding session</source>
        <translation>session de décodage</translation>
    </message>
    <message>
        <source>%1 → %2 tokens</source>
        <translation>%1 → %2 tokens</translation>
    </message>
    <message>
        <source>beam %1</source>
        <translation>faisceau %1</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>lot %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln thread</numerusform>
            <numerusform>%Ln threads</numerusform>
        </translation>
    </message>
    <message>
        <source>trimmed mean %1–%2 %</source>
        <translation>moyenne tronquée %1–%2 %</translation>
    </message>
    <message>
        <source>imported predictor</source>
        <translation>prédicteur importé</translation>
    </message>
    <message numerus="yes">
        <source>imported CSV, %Ln row(s)</source>
        <translation>
            <numerusform>CSV importé, %Ln ligne</numerusform>
            <numerusform>CSV importé, %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>this machine&apos;s GPU</source>
        <translation>GPU de cette machine</translation>
    </message>
    <message>
        <source>this machine&apos;s CPU</source>
        <translation>CPU de cette machine</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>processor, threads</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>searches can go by it</source>
        <translation>les recherches peuvent l’utiliser</translation>
    </message>
    <message>
        <source>several modes, nothing quarantined</source>
        <translation>plusieurs modes, rien en quarantaine</translation>
    </message>
    <message>
        <source>%1 quarantined (%2)</source>
        <translation>%1 en quarantaine (%2)</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>rien de mesuré</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured</source>
        <translation>
            <numerusform>%Ln mesuré</numerusform>
            <numerusform>%Ln mesurés</numerusform>
        </translation>
    </message>
    <message>
        <source>not fitted</source>
        <translation>non ajusté</translation>
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
        <translation>Processeur</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>processor, cores</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln cœur</numerusform>
            <numerusform>%Ln cœurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
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
        <translation>Source</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Pinned to</source>
        <translation>Fixé sur</translation>
    </message>
    <message>
        <source>cores %1</source>
        <translation>cœurs %1</translation>
    </message>
    <message>
        <source>Governor</source>
        <translation>Gouverneur</translation>
    </message>
    <message>
        <source>HAT&apos;s network</source>
        <translation>réseau de HAT</translation>
    </message>
    <message>
        <source>regression on averages</source>
        <translation>régression sur les moyennes</translation>
    </message>
    <message>
        <source>cost regression</source>
        <translation>régression des coûts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln used</source>
        <translation>
            <numerusform>%Ln utilisée</numerusform>
            <numerusform>%Ln utilisées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln anchor(s)</source>
        <translation>
            <numerusform>%Ln ancre</numerusform>
            <numerusform>%Ln ancres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quarantined</source>
        <translation>
            <numerusform>%Ln en quarantaine</numerusform>
            <numerusform>%Ln en quarantaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>several modes, %Ln row(s) set aside by hand</source>
        <translation>
            <numerusform>plusieurs modes, %Ln ligne écartée à la main</numerusform>
            <numerusform>plusieurs modes, %Ln lignes écartées à la main</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthBins</name>
    <message>
        <source>%1 and more</source>
        <comment>length</comment>
        <translation>%1 et plus</translation>
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
        <translation>Apparence : light, dark ou system.</translation>
    </message>
    <message>
        <source>Language of the window, for instance de, fr, zh_CN.</source>
        <translation>Langue de la fenêtre, par exemple de, fr, zh_CN.</translation>
    </message>
    <message>
        <source>trace, debug, info, warning, error or off.</source>
        <translation>trace, debug, info, warning, error ou off.</translation>
    </message>
    <message>
        <source>Measure how responsive the window is and say so at the end.</source>
        <translation>Mesurer la réactivité de la fenêtre et l’indiquer à la fin.</translation>
    </message>
    <message>
        <source>The search that is reported (without: the latest).</source>
        <translation>La recherche du rapport (par défaut : la dernière).</translation>
    </message>
    <message>
        <source>Workbench for hardware-aware Transformers.</source>
        <translation>Atelier de Transformers adaptés au matériel.</translation>
    </message>
    <message>
        <source>Workspace folder to open.</source>
        <translation>Dossier de l’espace de travail à ouvrir.</translation>
    </message>
    <message>
        <source>End by itself, for measuring.</source>
        <translation>Se terminer tout seul, pour mesurer.</translation>
    </message>
    <message>
        <source>Write pictures of all pages in every language and look, and end.</source>
        <translation>Écrire des images de toutes les pages dans chaque langue et apparence, et terminer.</translation>
    </message>
    <message>
        <source>Write a report of a search and end: a page with its pictures into this folder, or one PDF if the name ends in .pdf.</source>
        <translation>Écrire le rapport d’une recherche et terminer : une page avec ses images dans ce dossier, ou un seul PDF si le nom finit par .pdf.</translation>
    </message>
</context>
<context>
    <name>PlainTable</name>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>Table, CSV (*.csv)</source>
        <translation>Tableau, CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>≤ %1 from draw %2 on</source>
        <translation>≤ %1 dès le tirage %2</translation>
    </message>
    <message>
        <source>≤ %1 from generation %2 on</source>
        <translation>≤ %1 dès la génération %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>as the space&apos;s median</source>
        <translation>comme la médiane de l’espace</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>HAT: its own draws</source>
        <translation>HAT : ses propres tirages</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>guidée</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Limit at the start</source>
        <translation>Limite au départ</translation>
    </message>
    <message>
        <source>Planned limits</source>
        <translation>Limites prévues</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Contraintes</translation>
    </message>
    <message>
        <source>Latency target</source>
        <translation>Cible de latence</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Générations</translation>
    </message>
    <message>
        <source>Population at the start</source>
        <translation>Population de départ</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>Mutations a generation</source>
        <translation>Mutations par génération</translation>
    </message>
    <message>
        <source>Crossovers a generation</source>
        <translation>Croisements par génération</translation>
    </message>
    <message>
        <source>Mutation probability of a gene</source>
        <translation>Probabilité de mutation d’un gène</translation>
    </message>
    <message>
        <source>Races</source>
        <translation>Courses</translation>
    </message>
    <message>
        <source>Confidence of races</source>
        <translation>Confiance des courses</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Paires de validation</translation>
    </message>
    <message>
        <source>Front on all pairs</source>
        <translation>Front sur toutes les paires</translation>
    </message>
    <message>
        <source>BLEU of the front</source>
        <translation>BLEU du front</translation>
    </message>
    <message>
        <source>Members with BLEU, at most</source>
        <translation>Membres avec BLEU, au plus</translation>
    </message>
    <message>
        <source>Refusals before help</source>
        <translation>Refus avant aide</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Hypervolume to</source>
        <translation>Hypervolume jusqu’à</translation>
    </message>
    <message>
        <source>Hypervolume to the loss</source>
        <translation>Hypervolume jusqu’à la perte</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prédicteur</translation>
    </message>
    <message>
        <source>Predictors of other machines</source>
        <translation>Prédicteurs d&apos;autres machines</translation>
    </message>
    <message>
        <source>Key of the pairs</source>
        <translation>Clé des paires</translation>
    </message>
    <message>
        <source>Key of all pairs</source>
        <translation>Clé de toutes les paires</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Débutée</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>Dérivée de</translation>
    </message>
    <message>
        <source>run %1 after generation %2</source>
        <translation>la recherche %1 après la génération %2</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Sentences of the losses</source>
        <translation>Phrases des pertes</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>HAT&apos;s evolution</source>
        <translation>Évolution de HAT</translation>
    </message>
    <message>
        <source>Pareto front (NSGA-II)</source>
        <translation>Front de Pareto (NSGA-II)</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Hasard</translation>
    </message>
    <message>
        <source>Aging evolution</source>
        <translation>Évolution par vieillissement</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>endommagé : %1</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>pas un objet</translation>
    </message>
</context>
<context>
    <name>SaveYaml</name>
    <message>
        <source>Export YAML</source>
        <translation>Exporter le YAML</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>YAML de HAT (*.yml *.yaml)</translation>
    </message>
</context>
<context>
    <name>SpaceEditor</name>
    <message>
        <source>Name at least one choice.</source>
        <translation>Indiquez au moins un choix.</translation>
    </message>
    <message>
        <source>These are %1 choices; %2 are the most.</source>
        <translation>Cela fait %1 choix ; %2 au plus sont possibles.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>« %1 » n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>%1 is too small: 1 is the least.</source>
        <translation>%1 est trop petit : 1 est le minimum.</translation>
    </message>
    <message>
        <source>%1 is too large: %2 is the most.</source>
        <translation>%1 est trop grand : %2 est le maximum.</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 y figure deux fois.</translation>
    </message>
    <message>
        <source>%1 heads do not divide the attention width %2.</source>
        <translation>%1 têtes ne divisent pas la largeur d’attention %2.</translation>
    </message>
    <message>
        <source>Both sides share one embedding table (see More): their largest widths must be equal, and are %1 and %2.</source>
        <translation>Les deux côtés partagent une table de plongement (voir « Plus ») : leurs plus grandes largeurs doivent être égales, et sont %1 et %2.</translation>
    </message>
    <message>
        <source>%1 encoder layers cannot be attended to: the deepest encoder has %2.</source>
        <translation>L’attention ne peut pas porter sur %1 couches de l’encodeur : l’encodeur le plus profond en a %2.</translation>
    </message>
    <message>
        <source>Encoder embedding widths</source>
        <translation>Largeurs du plongement de l’encodeur</translation>
    </message>
    <message>
        <source>Decoder embedding widths</source>
        <translation>Largeurs du plongement du décodeur</translation>
    </message>
    <message>
        <source>Encoder FFN widths</source>
        <translation>Largeurs FFN de l’encodeur</translation>
    </message>
    <message>
        <source>Decoder FFN widths</source>
        <translation>Largeurs FFN du décodeur</translation>
    </message>
    <message>
        <source>Encoder depths</source>
        <translation>Profondeurs de l’encodeur</translation>
    </message>
    <message>
        <source>Decoder depths</source>
        <translation>Profondeurs du décodeur</translation>
    </message>
    <message>
        <source>Encoder self-attention heads</source>
        <translation>Têtes d’auto-attention de l’encodeur</translation>
    </message>
    <message>
        <source>Decoder self-attention heads</source>
        <translation>Têtes d’auto-attention du décodeur</translation>
    </message>
    <message>
        <source>Encoder–decoder attention heads</source>
        <translation>Têtes d’attention encodeur–décodeur</translation>
    </message>
    <message>
        <source>Attention spans</source>
        <translation>Portées d’attention</translation>
    </message>
</context>
<context>
    <name>SqlSchema</name>
    <message>
        <source>every candidate with all that is known of it: begin here</source>
        <translation>chaque candidat avec tout ce qu’on en sait : commencez ici</translation>
    </message>
    <message>
        <source>what the searches sampled, one row a draw</source>
        <translation>ce que les recherches ont tiré, une ligne par tirage</translation>
    </message>
    <message>
        <source>SubTransformers, each once</source>
        <translation>SubTransformers, chacun une fois</translation>
    </message>
    <message>
        <source>searches</source>
        <translation>recherches</translation>
    </message>
    <message>
        <source>where a run stood after each generation</source>
        <translation>où en était une recherche après chaque génération</translation>
    </message>
    <message>
        <source>changes of limit and constraints while a run went on</source>
        <translation>changements de limite et de contraintes pendant une recherche</translation>
    </message>
    <message>
        <source>losses on given weights and sentences, shared by all runs</source>
        <translation>pertes avec des poids et des phrases donnés, communes à toutes les recherches</translation>
    </message>
    <message>
        <source>BLEU, measured on the test set</source>
        <translation>BLEU, mesuré sur le jeu de test</translation>
    </message>
    <message>
        <source>machines whose latency counts</source>
        <translation>machines dont la latence compte</translation>
    </message>
    <message>
        <source>measured latencies, quarantined ones too</source>
        <translation>latences mesurées, celles en quarantaine aussi</translation>
    </message>
    <message>
        <source>measuring sessions with their anchor</source>
        <translation>sessions de mesure avec leur ancre</translation>
    </message>
    <message>
        <source>rows of an imported CSV</source>
        <translation>lignes d’un CSV importé</translation>
    </message>
    <message>
        <source>time of each layer</source>
        <translation>temps de chaque couche</translation>
    </message>
    <message>
        <source>fitted latency predictors; the latest counts</source>
        <translation>prédicteurs de latence ajustés ; le dernier compte</translation>
    </message>
    <message>
        <source>exported SubTransformers</source>
        <translation>SubTransformers exportés</translation>
    </message>
    <message>
        <source>of the generation that a run is in</source>
        <translation>de la génération où en est une recherche</translation>
    </message>
    <message>
        <source>facts about the workspace</source>
        <translation>faits sur l’espace de travail</translation>
    </message>
    <message>
        <source>number of the row</source>
        <translation>numéro de la ligne</translation>
    </message>
    <message>
        <source>its row in architectures</source>
        <translation>sa ligne dans architectures</translation>
    </message>
    <message>
        <source>number of the run</source>
        <translation>numéro de la recherche</translation>
    </message>
    <message>
        <source>number of the draw in its run; at most 0: added by hand afterwards</source>
        <translation>numéro du tirage dans sa recherche ; 0 ou moins : ajouté à la main ensuite</translation>
    </message>
    <message>
        <source>generation, from 0</source>
        <translation>génération, à partir de 0</translation>
    </message>
    <message>
        <source>random, mutation, crossover or manual</source>
        <translation>random, mutation, crossover ou manual</translation>
    </message>
    <message>
        <source>evaluated, cached, too slow, excluded or dropped</source>
        <translation>evaluated, cached, too slow, excluded ou dropped</translation>
    </message>
    <message>
        <source>predicted latency, ms</source>
        <translation>latence prédite, ms</translation>
    </message>
    <message>
        <source>latest measured latency on the run&apos;s target, ms</source>
        <translation>dernière latence mesurée sur la cible de la recherche, ms</translation>
    </message>
    <message>
        <source>limit in force, ms</source>
        <translation>limite en vigueur, ms</translation>
    </message>
    <message>
        <source>label-smoothed loss, base 2 a target token</source>
        <translation>perte à lissage d’étiquettes, base 2 par jeton cible</translation>
    </message>
    <message>
        <source>negative log-likelihood, base 2 a target token</source>
        <translation>log-vraisemblance négative, base 2 par jeton cible</translation>
    </message>
    <message>
        <source>of one that lost a race: by a part of the sentences</source>
        <translation>de celui qui a perdu une course : d’après une partie des phrases</translation>
    </message>
    <message>
        <source>sentences that it was evaluated on in this run</source>
        <translation>phrases sur lesquelles il a été évalué dans cette recherche</translation>
    </message>
    <message>
        <source>time that this took, s</source>
        <translation>durée de l’opération, s</translation>
    </message>
    <message>
        <source>BLEU, 0 to 100</source>
        <translation>BLEU, de 0 à 100</translation>
    </message>
    <message>
        <source>key of the architecture</source>
        <translation>clé de l’architecture</translation>
    </message>
    <message>
        <source>parameters without embeddings</source>
        <translation>paramètres sans les plongements</translation>
    </message>
    <message>
        <source>FLOPs of one sentence</source>
        <translation>FLOPs d’une phrase</translation>
    </message>
    <message>
        <source>hash of the SuperTransformer&apos;s weights</source>
        <translation>hachage des poids du SuperTransformer</translation>
    </message>
    <message>
        <source>key of the sentences that losses stand for</source>
        <translation>clé des phrases pour lesquelles valent les pertes</translation>
    </message>
    <message>
        <source>name of the latency target</source>
        <translation>nom de la cible de latence</translation>
    </message>
    <message>
        <source>when, UTC</source>
        <translation>quand, UTC</translation>
    </message>
    <message>
        <source>begin, UTC</source>
        <translation>début, UTC</translation>
    </message>
    <message>
        <source>end, UTC; empty while it runs</source>
        <translation>fin, UTC ; vide tant qu’elle est en cours</translation>
    </message>
    <message>
        <source>encoder and decoder together, ms</source>
        <translation>encodeur et décodeur ensemble, ms</translation>
    </message>
    <message>
        <source>encoder, ms</source>
        <translation>encodeur, ms</translation>
    </message>
    <message>
        <source>decoder, ms</source>
        <translation>décodeur, ms</translation>
    </message>
    <message>
        <source>standard deviation of the encoder&apos;s runs, ms</source>
        <translation>écart type des exécutions de l’encodeur, ms</translation>
    </message>
    <message>
        <source>standard deviation of the decoder&apos;s runs, ms</source>
        <translation>écart type des exécutions du décodeur, ms</translation>
    </message>
    <message>
        <source>half width of the encoder&apos;s 90 % interval, ms</source>
        <translation>demi-largeur de l’intervalle 90 % de l’encodeur, ms</translation>
    </message>
    <message>
        <source>half width of the decoder&apos;s 90 % interval, ms</source>
        <translation>demi-largeur de l’intervalle 90 % du décodeur, ms</translation>
    </message>
    <message>
        <source>how it was measured, JSON</source>
        <translation>manière de mesurer, JSON</translation>
    </message>
    <message>
        <source>load, frequency, temperature, JSON</source>
        <translation>charge, fréquence, température, JSON</translation>
    </message>
    <message>
        <source>why it is quarantined; empty: it is used</source>
        <translation>raison de la quarantaine ; vide : utilisée</translation>
    </message>
    <message>
        <source>the machine by what it says of itself</source>
        <translation>la machine d’après ce qu’elle dit d’elle-même</translation>
    </message>
    <message>
        <source>target tokens</source>
        <translation>jetons cibles</translation>
    </message>
    <message>
        <source>the architecture in one line</source>
        <translation>l’architecture en une ligne</translation>
    </message>
    <message>
        <source>time of its evaluation, s</source>
        <translation>durée de son évaluation, s</translation>
    </message>
    <message>
        <source>draws of its parents, JSON</source>
        <translation>tirages de ses parents, JSON</translation>
    </message>
    <message>
        <source>its genes, JSON</source>
        <translation>ses gènes, JSON</translation>
    </message>
    <message>
        <source>in one line: width, then FFN/heads of each layer</source>
        <translation>en une ligne : largeur, puis FFN/têtes de chaque couche</translation>
    </message>
    <message>
        <source>the sizes as JSON, for json_extract()</source>
        <translation>les tailles en JSON, pour json_extract()</translation>
    </message>
    <message>
        <source>hat, pareto, random or regularised</source>
        <translation>hat, pareto, random ou regularised</translation>
    </message>
    <message>
        <source>running, stopped, finished or failed</source>
        <translation>running, stopped, finished ou failed</translation>
    </message>
    <message>
        <source>what it was started with, JSON</source>
        <translation>réglages de départ, JSON</translation>
    </message>
    <message>
        <source>design space, YAML</source>
        <translation>espace de conception, YAML</translation>
    </message>
    <message>
        <source>why it failed</source>
        <translation>cause de l’échec</translation>
    </message>
    <message>
        <source>the run whose generations it begins with</source>
        <translation>la recherche dont elle reprend les générations</translation>
    </message>
    <message>
        <source>the last generation that was taken over</source>
        <translation>la dernière génération reprise</translation>
    </message>
    <message>
        <source>smallest loss under the limit</source>
        <translation>plus petite perte sous la limite</translation>
    </message>
    <message>
        <source>area under the front</source>
        <translation>aire sous le front</translation>
    </message>
    <message>
        <source>what a resumed search needs, JSON</source>
        <translation>ce qu’il faut à une recherche reprise, JSON</translation>
    </message>
    <message>
        <source>the first draw that obeyed</source>
        <translation>le premier tirage qui en a tenu compte</translation>
    </message>
    <message>
        <source>limit before, ms</source>
        <translation>limite d’avant, ms</translation>
    </message>
    <message>
        <source>limit from then on, ms</source>
        <translation>limite dès lors, ms</translation>
    </message>
    <message>
        <source>what changed besides the limit, JSON</source>
        <translation>ce qui a changé outre la limite, JSON</translation>
    </message>
    <message>
        <source>key of the test sentences</source>
        <translation>clé des phrases de test</translation>
    </message>
    <message>
        <source>beam and length penalty, JSON</source>
        <translation>faisceau et pénalité de longueur, JSON</translation>
    </message>
    <message>
        <source>how it was scored, as sacreBLEU writes it</source>
        <translation>manière de noter, comme l’écrit sacreBLEU</translation>
    </message>
    <message>
        <source>its name in all other tables</source>
        <translation>son nom dans toutes les autres tables</translation>
    </message>
    <message>
        <source>starts an agent there; empty: this machine</source>
        <translation>y démarre un agent ; vide : cette machine</translation>
    </message>
    <message>
        <source>what computes there: cpu, cuda</source>
        <translation>ce qui y calcule : cpu, cuda</translation>
    </message>
    <message>
        <source>processor, memory and system, JSON</source>
        <translation>processeur, mémoire et système, JSON</translation>
    </message>
    <message>
        <source>threads that are measured with; 0: not set</source>
        <translation>threads de la mesure ; 0 : non fixé</translation>
    </message>
    <message>
        <source>cores that these are bound to</source>
        <translation>cœurs auxquels ils sont liés</translation>
    </message>
    <message>
        <source>how far it was off, by the kind of doubt</source>
        <translation>écart, selon le genre de doute</translation>
    </message>
    <message>
        <source>the anchor&apos;s row in architectures</source>
        <translation>ligne de l&apos;ancre dans architectures</translation>
    </message>
    <message>
        <source>median of the anchor&apos;s turns in the band, ms</source>
        <translation>médiane des mesures de l&apos;ancre dans la bande, ms</translation>
    </message>
    <message>
        <source>lower end of its 90 % interval, ms</source>
        <translation>borne basse de son intervalle à 90 %, ms</translation>
    </message>
    <message>
        <source>upper end of its 90 % interval, ms</source>
        <translation>borne haute de son intervalle à 90 %, ms</translation>
    </message>
    <message>
        <source>turns of the anchor</source>
        <translation>mesures de l&apos;ancre</translation>
    </message>
    <message>
        <source>of these, outside the band</source>
        <translation>dont hors de la bande</translation>
    </message>
    <message>
        <source>how often the machine changed its speed for good</source>
        <translation>nombre de fois où la machine a changé d&apos;allure durablement</translation>
    </message>
    <message>
        <source>share by which a turn could be off</source>
        <translation>part dont une mesure pouvait s&apos;écarter</translation>
    </message>
    <message>
        <source>line of the file, from 0</source>
        <translation>ligne du fichier, à partir de 0</translation>
    </message>
    <message>
        <source>HAT&apos;s ten averages, JSON</source>
        <translation>les dix moyennes de HAT, JSON</translation>
    </message>
    <message>
        <source>share by which it is off what was expected</source>
        <translation>part dont elle s&apos;écarte de l&apos;attendu</translation>
    </message>
    <message>
        <source>milliseconds of each layer, JSON</source>
        <translation>millisecondes de chaque couche, JSON</translation>
    </message>
    <message>
        <source>name of the fact</source>
        <translation>nom du fait</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>ce que c&apos;est</translation>
    </message>
    <message>
        <source>sample, or anchor: measured again and again</source>
        <translation>sample, ou anchor : mesurée encore et encore</translation>
    </message>
    <message>
        <source>its row in latency_sessions</source>
        <translation>sa ligne dans latency_sessions</translation>
    </message>
    <message>
        <source>timed runs</source>
        <translation>exécutions chronométrées</translation>
    </message>
    <message>
        <source>coefficients, JSON</source>
        <translation>coefficients, JSON</translation>
    </message>
    <message>
        <source>where it was written</source>
        <translation>où cela a été écrit</translation>
    </message>
    <message>
        <source>what was written</source>
        <translation>ce qui a été écrit</translation>
    </message>
    <message>
        <source>The best under a limit</source>
        <translation>Les meilleurs sous une limite</translation>
    </message>
    <message>
        <source>What was decided in each run</source>
        <translation>Ce qui a été décidé dans chaque recherche</translation>
    </message>
    <message>
        <source>Which origin finds the best</source>
        <translation>Quelle origine trouve les meilleurs</translation>
    </message>
    <message>
        <source>Loss by depth of the decoder</source>
        <translation>Perte selon la profondeur du décodeur</translation>
    </message>
    <message>
        <source>How far predictions are off</source>
        <translation>Écart des prédictions</translation>
    </message>
    <message>
        <source>Evaluations a second</source>
        <translation>Évaluations par seconde</translation>
    </message>
    <message>
        <source>When the limit was moved</source>
        <translation>Quand la limite a été déplacée</translation>
    </message>
    <message>
        <source>What is quarantined</source>
        <translation>Ce qui est en quarantaine</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>reading and cleaning</source>
        <translation>lecture et nettoyage</translation>
    </message>
    <message>
        <source>segmentation</source>
        <translation>segmentation</translation>
    </message>
    <message>
        <source>binarising train</source>
        <translation>binarisation de l’entraînement</translation>
    </message>
    <message>
        <source>binarising valid</source>
        <translation>binarisation de la validation</translation>
    </message>
    <message>
        <source>binarising test</source>
        <translation>binarisation du test</translation>
    </message>
    <message>
        <source>front on all pairs</source>
        <translation>front sur toutes les paires</translation>
    </message>
    <message>
        <source>BLEU of the front</source>
        <translation>BLEU du front</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>measuring latency</source>
        <translation>mesure de latence</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>évaluation</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>export</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>import</translation>
    </message>
    <message>
        <source>fitting</source>
        <translation>ajustement</translation>
    </message>
    <message>
        <source>profiling layers</source>
        <translation>profilage des couches</translation>
    </message>
    <message>
        <source>resampling</source>
        <translation>rééchantillonnage</translation>
    </message>
    <message>
        <source>translating the test pairs</source>
        <translation>traduction des paires de test</translation>
    </message>
    <message>
        <source>likewise with inherited weights</source>
        <translation>de même avec les poids hérités</translation>
    </message>
</context>
<context>
    <name>Steering</name>
    <message>
        <source>encoder width</source>
        <translation>largeur de l&apos;encodeur</translation>
    </message>
    <message>
        <source>decoder width</source>
        <translation>largeur du décodeur</translation>
    </message>
    <message>
        <source>encoder depth</source>
        <translation>profondeur de l&apos;encodeur</translation>
    </message>
    <message>
        <source>decoder depth</source>
        <translation>profondeur du décodeur</translation>
    </message>
    <message>
        <source>encoder FFN</source>
        <translation>FFN de l&apos;encodeur</translation>
    </message>
    <message>
        <source>decoder FFN</source>
        <translation>FFN du décodeur</translation>
    </message>
    <message>
        <source>encoder heads</source>
        <translation>têtes de l&apos;encodeur</translation>
    </message>
    <message>
        <source>decoder self-attention heads</source>
        <translation>têtes d&apos;auto-attention du décodeur</translation>
    </message>
    <message>
        <source>enc–dec heads</source>
        <translation>têtes enc–déc</translation>
    </message>
    <message>
        <source>attention span</source>
        <translation>portée d&apos;attention</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limite %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>aucune limite</translation>
    </message>
    <message>
        <source>%1, layer %2</source>
        <comment>gene, number</comment>
        <translation>%1, couche %2</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>paramètres</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOPs</translation>
    </message>
    <message>
        <source>latency on %1</source>
        <translation>latence sur %1</translation>
    </message>
    <message>
        <source>≤ %1 on %2</source>
        <comment>latency, target</comment>
        <translation>≤ %1 sur %2</translation>
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
        <translation>têtes égales</translation>
    </message>
    <message>
        <source>last encoder layer only</source>
        <translation>dernière couche de l&apos;encodeur seule</translation>
    </message>
    <message>
        <source>also small: %1</source>
        <translation>petit aussi : %1</translation>
    </message>
    <message>
        <source>No SubTransformer meets %1: the fastest is predicted at %2. Move the limit to the right.</source>
        <translation>Aucun SubTransformer ne respecte %1 : le plus rapide est prédit à %2. Déplacer la limite vers la droite.</translation>
    </message>
    <message>
        <source>No SubTransformer has at most %1 %2: the least is %3.</source>
        <comment>bound, what is bounded, least</comment>
        <translation>Aucun SubTransformer n’a au plus %1 %2 : le minimum est %3.</translation>
    </message>
    <message>
        <source>No SubTransformer was found that meets %1 and all constraints together.</source>
        <translation>Aucun SubTransformer respectant à la fois %1 et toutes les contraintes n’a été trouvé.</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <comment>limit</comment>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>constraints</source>
        <translation>contraintes</translation>
    </message>
    <message>
        <source>constraints lifted</source>
        <translation>contraintes levées</translation>
    </message>
    <message>
        <source>by hand: %1</source>
        <translation>à la main : %1</translation>
    </message>
    <message>
        <source>generation %1: %2</source>
        <comment>number, change</comment>
        <translation>génération %1 : %2</translation>
    </message>
</context>
<context>
    <name>StoredCandidates</name>
    <message>
        <source>Run</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>#</source>
        <translation>n°</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>Gén.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Predicted ms</source>
        <translation>Prédite ms</translation>
    </message>
    <message>
        <source>Measured ms</source>
        <translation>Mesurée ms</translation>
    </message>
    <message>
        <source>Limit ms</source>
        <translation>Limite ms</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
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
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Time s</source>
        <translation>Durée s</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hachage</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>In the comparison</source>
        <translation>Dans la comparaison</translation>
    </message>
    <message>
        <source>Number of the draw</source>
        <translation>Numéro du tirage</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Predicted latency, ms</source>
        <translation>Latence prédite, ms</translation>
    </message>
    <message>
        <source>Measured latency, ms</source>
        <translation>Latence mesurée, ms</translation>
    </message>
    <message>
        <source>Limit at the draw, ms</source>
        <translation>Limite au tirage, ms</translation>
    </message>
    <message>
        <source>Parameters, millions</source>
        <translation>Paramètres, millions</translation>
    </message>
    <message>
        <source>FLOPs, billions</source>
        <translation>FLOPs, milliards</translation>
    </message>
    <message>
        <source>Sentences evaluated</source>
        <translation>Phrases évaluées</translation>
    </message>
    <message>
        <source>Time of its evaluation, s</source>
        <translation>Durée de son évaluation, s</translation>
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
        <translation>CPU de cette machine</translation>
    </message>
    <message>
        <source>This machine&apos;s GPU</source>
        <translation>GPU de cette machine</translation>
    </message>
    <message>
        <source>A machine that a command reaches</source>
        <translation>Une machine qu’une commande atteint</translation>
    </message>
    <message>
        <source>Its CPU</source>
        <translation>Son CPU</translation>
    </message>
    <message>
        <source>Its GPU</source>
        <translation>Son GPU</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ajouter une cible</translation>
    </message>
    <message>
        <source>for instance: pi4</source>
        <translation>par exemple : pi4</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Add target</source>
        <translation>Ajouter la cible</translation>
    </message>
    <message>
        <source>not pinned; for instance 0,2-3</source>
        <translation>non fixé ; par exemple 0,2-3</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Pin to cores</source>
        <translation>Fixer sur les cœurs</translation>
    </message>
    <message>
        <source>Any command whose input and output reach a hatter-agent there. It is run by the shell, and may not ask for a password.</source>
        <translation>Toute commande dont l’entrée et la sortie atteignent un hatter-agent là-bas. Le shell l’exécute ; elle ne doit pas demander de mot de passe.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>There is a target of this name.</source>
        <translation>Il existe déjà une cible de ce nom.</translation>
    </message>
    <message>
        <source>Cores are numbers and ranges with commas between them: 0,2-3</source>
        <translation>Les cœurs sont des numéros et des plages séparés par des virgules : 0,2-3</translation>
    </message>
    <message>
        <source>Waiting for the agent&apos;s greeting…</source>
        <translation>En attente du salut de l’agent…</translation>
    </message>
    <message>
        <source>Answers: %1, %2, LibTorch %3, agent %4; measures on %5.</source>
        <translation>Répond : %1, %2, LibTorch %3, agent %4 ; mesure sur %5.</translation>
    </message>
    <message>
        <source>It does not answer: %1</source>
        <translation>Ne répond pas : %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ArchitecturePainter</name>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>layers x embedding width</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>no layer</source>
        <translation>pas de couche</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>embed %1</source>
        <translation>embed %1</translation>
    </message>
    <message>
        <source>self-attention, heads</source>
        <translation>auto-attention, têtes</translation>
    </message>
    <message>
        <source>enc–dec</source>
        <translation>enc–déc</translation>
    </message>
    <message>
        <source>FFN</source>
        <translation>FFN</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>différent</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ArchitectureView</name>
    <message>
        <source>Select a candidate to see its layers.</source>
        <translation>Choisissez un candidat pour voir ses couches.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message numerus="yes">
        <source>Encoder with embedding width %1, %n layer(s).</source>
        <translation>
            <numerusform>Encodeur de largeur %1, %n couche.</numerusform>
            <numerusform>Encodeur de largeur %1, %n couches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Layer %1: FFN %2, %n head(s).</source>
        <translation>
            <numerusform>Couche %1 : FFN %2, %n tête.</numerusform>
            <numerusform>Couche %1 : FFN %2, %n têtes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoder with embedding width %1, %n layer(s).</source>
        <translation>
            <numerusform>Décodeur de largeur %1, %n couche.</numerusform>
            <numerusform>Décodeur de largeur %1, %n couches.</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer %1: FFN %2, self-attention heads: %3, encoder-decoder heads: %4, attends to encoder layers %5.</source>
        <translation>Couche %1 : FFN %2, têtes d’auto-attention : %3, têtes encodeur-décodeur : %4, observe les couches d’encodeur %5.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CandidateDialog</name>
    <message>
        <source>Evaluate</source>
        <translation>Évaluer</translation>
    </message>
    <message>
        <source>Add a SubTransformer</source>
        <translation>Ajouter un SubTransformer</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>Ce que l’on en sait</translation>
    </message>
    <message>
        <source>parameters, counted</source>
        <translation>paramètres, comptés</translation>
    </message>
    <message>
        <source>FLOPs, counted</source>
        <translation>FLOPs, comptés</translation>
    </message>
    <message>
        <source>predicted on %1</source>
        <translation>prédite sur %1</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Le plus petit</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Le plus grand</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Looking whether it is known…</source>
        <translation>Recherche dans ce qui est connu…</translation>
    </message>
    <message>
        <source>Not evaluated yet.</source>
        <translation>Pas encore évalué.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CandidateModel</name>
    <message>
        <source>measured; %1 ms predicted</source>
        <translation>mesuré ; %1 ms prédits</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>measured on the test set</source>
        <translation>mesuré sur le jeu de test</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>in the comparison</source>
        <translation>dans la comparaison</translation>
    </message>
    <message>
        <source>#</source>
        <translation>n°</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>Gén.</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Latency ms</source>
        <translation>Latence ms</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Params M</source>
        <translation>Param. M</translation>
    </message>
    <message>
        <source>Layers: FFN</source>
        <translation>Couches : FFN</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>estimated from the first sentences of a race</source>
        <translation>estimée d&apos;après les premières phrases d&apos;une course</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CandidatePanel</name>
    <message>
        <source>Filter: latency &lt; 80 and decoder.depth = 2</source>
        <translation>Filtre : latency &lt; 80 and decoder.depth = 2</translation>
    </message>
    <message>
        <source>Filter of the candidates</source>
        <translation>Filtre des candidats</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>Champs : %1</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>The filter is not complete: %1</source>
        <translation>Le filtre est incomplet : %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CandidatesTab</name>
    <message>
        <source>Candidates of all runs</source>
        <translation>Candidats de toutes les recherches</translation>
    </message>
    <message>
        <source>Open on the Search page</source>
        <translation>Ouvrir sur la page Recherche</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>Ajouter à la comparaison</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Copier en YAML</translation>
    </message>
    <message>
        <source>Only this run</source>
        <translation>Cette recherche seule</translation>
    </message>
    <message>
        <source>Filter: run = 2 and decision = front and latency &lt; 80</source>
        <translation>Filtre : run = 2 and decision = front and latency &lt; 80</translation>
    </message>
    <message>
        <source>Filter of the candidates</source>
        <translation>Filtre des candidats</translation>
    </message>
    <message>
        <source>Fields: %1
Compare with &lt; &lt;= = != &gt;= &gt;, join with and, or, not and brackets; text in quotes is looked for in architecture and hash.</source>
        <translation>Champs : %1
Comparez avec &lt; &lt;= = != &gt;= &gt;, reliez par and, or, not et des parenthèses ; un texte entre guillemets est cherché dans l’architecture et le hachage.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Les colonnes affichées</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter CSV…</translation>
    </message>
    <message>
        <source>The rows and columns that are shown, with all digits</source>
        <translation>Les lignes et colonnes affichées, avec tous les chiffres</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>The candidates could not be read.</source>
        <translation>Les candidats n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The filter is not complete: %1</source>
        <translation>Le filtre est incomplet : %1</translation>
    </message>
    <message>
        <source>The candidates could not be sorted.</source>
        <translation>Les candidats n’ont pas pu être triés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidat</numerusform>
            <numerusform>%Ln candidats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Reading the candidates…</source>
        <translation>Lecture des candidats…</translation>
    </message>
    <message>
        <source>No candidate meets the filter.</source>
        <translation>Aucun candidat ne répond au filtre.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No candidates yet: a search keeps every one here that it samples.</source>
        <translation>Pas encore de candidats : une recherche garde ici chacun de ceux qu’elle tire.</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>Aller à la recherche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) selected</source>
        <translation>
            <numerusform>%Ln candidat sélectionné</numerusform>
            <numerusform>%Ln candidats sélectionnés</numerusform>
        </translation>
    </message>
    <message>
        <source>#%1 of run %2: %3</source>
        <comment>number, run, architecture</comment>
        <translation>n° %1 de la recherche %2 : %3</translation>
    </message>
    <message>
        <source>Take out of comparison</source>
        <translation>Retirer de la comparaison</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>La comparaison contient quatre candidats. Retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>The candidate could not be compared.</source>
        <translation>Le candidat n’a pas pu être comparé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln ligne copiée</numerusform>
            <numerusform>%Ln lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows could not be copied.</source>
        <translation>Les lignes n’ont pas pu être copiées.</translation>
    </message>
    <message>
        <source>At most %1 candidates are copied as YAML. Select fewer, or export CSV.</source>
        <translation>Au plus %1 candidats sont copiés en YAML. Sélectionnez-en moins, ou exportez un CSV.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) copied as YAML</source>
        <translation>
            <numerusform>%Ln candidat copié en YAML</numerusform>
            <numerusform>%Ln candidats copiés en YAML</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln ligne écrite dans %1</numerusform>
            <numerusform>%Ln lignes écrites dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The CSV could not be written.</source>
        <translation>Le CSV n’a pas pu être écrit.</translation>
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
        <translation>Choix du front et de tous les candidats évalués</translation>
    </message>
    <message>
        <source>%1	%2 of %3 %4</source>
        <comment>share, count, total, of what</comment>
        <translation>%1	%2 sur %3 %4</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>family of genes, choice</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>layers of the front</source>
        <translation>couches du front</translation>
    </message>
    <message>
        <source>on the front</source>
        <translation>sur le front</translation>
    </message>
    <message>
        <source>evaluated layers</source>
        <translation>couches évaluées</translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation>évalués</translation>
    </message>
    <message>
        <source>on the front, under the limit</source>
        <translation>sur le front, sous la limite</translation>
    </message>
    <message>
        <source>all evaluated candidates</source>
        <translation>tous les candidats évalués</translation>
    </message>
    <message>
        <source>brushed layers</source>
        <translation>couches retenues</translation>
    </message>
    <message>
        <source>brushed</source>
        <translation>retenus</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>family</source>
        <translation>famille</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>on the front, %</source>
        <translation>sur le front, %</translation>
    </message>
    <message>
        <source>evaluated, %</source>
        <translation>évalués, %</translation>
    </message>
    <message>
        <source>brushed, on the front under the limit</source>
        <translation>retenus, sur le front, sous la limite</translation>
    </message>
    <message>
        <source>all brushed candidates</source>
        <translation>tous les candidats retenus</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ChoiceField</name>
    <message>
        <source>Numbers with commas between them; Alt+Down shows usual ones</source>
        <translation>Nombres séparés par des virgules ; Alt+Bas montre les choix usuels</translation>
    </message>
    <message>
        <source>Usual choices: %1</source>
        <translation>Choix usuels : %1</translation>
    </message>
    <message>
        <source>Usual choices</source>
        <translation>Choix usuels</translation>
    </message>
</context>
<context>
    <name>hatter::ui::Compare</name>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>measured ± %1</source>
        <translation>mesuré ± %1</translation>
    </message>
    <message>
        <source>± %1, n = %2</source>
        <comment>half an interval, number of sentences</comment>
        <translation>± %1, n = %2</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln test sentence(s); 95 % interval %1 to %2.</source>
        <translation>
            <numerusform>Mesuré sur %Ln phrase de test ; intervalle 95 % de %1 à %2.</numerusform>
            <numerusform>Mesuré sur %Ln phrases de test ; intervalle 95 % de %1 à %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>non publiée</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>number of a candidate</comment>
        <translation>n° %1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
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
        <translation>Perte</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
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
        <translation>BLEU semblable, %1</translation>
    </message>
    <message>
        <source>%1 BLEU lower, %2</source>
        <comment>points, p-value</comment>
        <translation>%1 BLEU de moins, %2</translation>
    </message>
    <message>
        <source>%1 BLEU higher, %2</source>
        <comment>points, p-value</comment>
        <translation>%1 BLEU de plus, %2</translation>
    </message>
    <message>
        <source>Paired bootstrap, two-sided. 95 % interval of the difference: %1 to %2 BLEU.</source>
        <translation>Bootstrap apparié, bilatéral. Intervalle 95 % de la différence : de %1 à %2 BLEU.</translation>
    </message>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>Retirer %1 de la comparaison</translation>
    </message>
    <message>
        <source>Translation by %1</source>
        <comment>letter of a column</comment>
        <translation>Traduction par %1</translation>
    </message>
    <message>
        <source>reference of this comparison</source>
        <translation>référence de cette comparaison</translation>
    </message>
    <message>
        <source>%1 times as fast, published</source>
        <translation>%1 fois plus rapide, publié</translation>
    </message>
    <message>
        <source>%1 times as fast on %2, measured</source>
        <translation>%1 fois plus rapide sur %2, mesuré</translation>
    </message>
    <message>
        <source>%1 times as fast on %2, predicted</source>
        <translation>%1 fois plus rapide sur %2, prédit</translation>
    </message>
    <message>
        <source>other hardware or other sentences: latencies do not compare</source>
        <translation>autre matériel ou autres phrases : latences non comparables</translation>
    </message>
    <message>
        <source>latencies of other machines: they do not compare</source>
        <translation>latences d’autres machines : elles ne se comparent pas</translation>
    </message>
    <message>
        <source>not compared with A on test sentences yet</source>
        <translation>pas encore comparé avec A sur des phrases de test</translation>
    </message>
    <message>
        <source>translating…</source>
        <translation>traduction…</translation>
    </message>
    <message>
        <source>%1 ms · log-probability %2 a token</source>
        <translation>%1 ms · log-probabilité %2 par token</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CompareHistory</name>
    <message>
        <source>#%1</source>
        <comment>number of a candidate</comment>
        <translation>n° %1</translation>
    </message>
    <message>
        <source>Add %1 to the comparison</source>
        <translation>Ajouter %1 à la comparaison</translation>
    </message>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>Retirer %1 de la comparaison</translation>
    </message>
    <message>
        <source>Compare against %1</source>
        <translation>Comparer avec %1</translation>
    </message>
    <message>
        <source>Change the comparison</source>
        <translation>Modifier la comparaison</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CompareLegend</name>
    <message>
        <source>differs from A</source>
        <translation>diffère de A</translation>
    </message>
    <message>
        <source>self-attention, one block a head</source>
        <translation>auto-attention, un bloc par tête</translation>
    </message>
    <message>
        <source>enc–dec attention and its span</source>
        <translation>attention enc–déc et sa portée</translation>
    </message>
    <message>
        <source>FFN, to scale</source>
        <translation>FFN, à l’échelle</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ComparePage</name>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>Marquer les différences</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Copier en YAML</translation>
    </message>
    <message>
        <source>Differences against</source>
        <translation>Différences avec</translation>
    </message>
    <message>
        <source>Choose candidates</source>
        <translation>Choisir des candidats</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Against A</source>
        <translation>Face à A</translation>
    </message>
    <message>
        <source>generation %1, %2</source>
        <translation>génération %1, %2</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Nothing to compare yet. Add two to four candidates on the search page or from the published models (C, or shift-click).</source>
        <translation>Rien à comparer pour l’instant. Ajoutez deux à quatre candidats depuis la page de recherche ou depuis les modèles publiés (C, ou Maj-clic).</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>letter, candidate</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, published</source>
        <comment>task</comment>
        <translation>%1, publié</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The YAML could not be written.</source>
        <translation>Le YAML n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>generation %1, %2, for %3</source>
        <comment>number, origin, target</comment>
        <translation>génération %1, %2, pour %3</translation>
    </message>
    <message>
        <source>Add SubTransformer…</source>
        <translation>Ajouter un SubTransformer…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Test sentences</source>
        <translation>Phrases de test</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>This one becomes A, which the others are held against</source>
        <translation>Celui-ci devient A, auquel les autres sont comparés</translation>
    </message>
    <message>
        <source>Add SubTransformer</source>
        <translation>Ajouter un SubTransformer</translation>
    </message>
    <message>
        <source>YAML of %1</source>
        <comment>letter, candidate</comment>
        <translation>YAML de %1</translation>
    </message>
    <message>
        <source>%1 with its weights</source>
        <comment>letter, candidate</comment>
        <translation>%1 avec ses poids</translation>
    </message>
    <message>
        <source>Choose a candidate…</source>
        <translation>Choisir un candidat…</translation>
    </message>
    <message>
        <source>Make one by hand…</source>
        <translation>En créer un à la main…</translation>
    </message>
    <message>
        <source>Open YAML…</source>
        <translation>Ouvrir un YAML…</translation>
    </message>
    <message>
        <source>Paste YAML</source>
        <translation>Coller un YAML</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>bootstrap</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>Tester…</translation>
    </message>
    <message>
        <source>Translate test sentences with all of them, and see what of the difference is luck</source>
        <translation>Traduire des phrases de test avec tous, et voir ce qui, dans la différence, tient au hasard</translation>
    </message>
    <message>
        <source>ms, 90 % range</source>
        <translation>ms, plage à 90 %</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Phrase</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traductions</translation>
    </message>
    <message>
        <source>% of latency</source>
        <translation>% de la latence</translation>
    </message>
    <message>
        <source>% of parameters</source>
        <translation>% des paramètres</translation>
    </message>
    <message>
        <source>What the share beside a layer is of</source>
        <translation>À quoi se rapporte la part à côté d’une couche</translation>
    </message>
    <message>
        <source>The sentence could not be translated.</source>
        <translation>La phrase n’a pas pu être traduite.</translation>
    </message>
    <message>
        <source>Two SubTransformers of this workspace are needed. Published models have no weights here that could translate.</source>
        <translation>Il faut deux SubTransformers de cet espace de travail. Les modèles publiés n’ont pas ici de poids pour traduire.</translation>
    </message>
    <message>
        <source>To translate, open a workspace with a trained SuperTransformer.</source>
        <translation>Pour traduire, ouvrez un espace de travail avec un SuperTransformer entraîné.</translation>
    </message>
    <message>
        <source>None of them has weights in this workspace: nothing can translate.</source>
        <translation>Aucun n’a de poids dans cet espace de travail : rien ne peut traduire.</translation>
    </message>
    <message>
        <source>beside each layer; embeddings are not counted</source>
        <translation>à côté de chaque couche ; les plongements ne comptent pas</translation>
    </message>
    <message>
        <source>predicted, beside each layer</source>
        <translation>prédite, à côté de chaque couche</translation>
    </message>
    <message>
        <source>no predictor here tells layers apart</source>
        <translation>aucun prédicteur d’ici ne distingue les couches</translation>
    </message>
    <message>
        <source>bootstrap, n = %1</source>
        <comment>sentences</comment>
        <translation>bootstrap, n = %1</translation>
    </message>
    <message>
        <source>Published figures alone: it has no weights here to translate with.</source>
        <translation>Chiffres publiés seuls : il n’a pas de poids ici pour traduire.</translation>
    </message>
    <message>
        <source>It is of another design space: the SuperTransformer here has no weights for it.</source>
        <translation>Il est d’un autre espace de conception : le SuperTransformer d’ici n’a pas de poids pour lui.</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>fait à la main</translation>
    </message>
    <message>
        <source>made by hand, %1</source>
        <comment>pasted, or the name of a file</comment>
        <translation>fait à la main, %1</translation>
    </message>
    <message>
        <source>%1 is the same SubTransformer.</source>
        <comment>letter of a column</comment>
        <translation>%1 est le même SubTransformer.</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>La comparaison contient quatre candidats. Retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>%1 joined the comparison.</source>
        <comment>letter of a column</comment>
        <translation>%1 a rejoint la comparaison.</translation>
    </message>
    <message numerus="yes">
        <source>Copied as YAML: %Ln SubTransformer(s)</source>
        <translation>
            <numerusform>Copié en YAML : %Ln SubTransformer</numerusform>
            <numerusform>Copiés en YAML : %Ln SubTransformers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::ConstraintsDialog</name>
    <message>
        <source>Equal heads in all attention</source>
        <translation>Têtes égales dans toute l’attention</translation>
    </message>
    <message>
        <source>Attend to the last encoder layer only</source>
        <translation>N’observer que la dernière couche de l’encodeur</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Contraintes</translation>
    </message>
    <message>
        <source>Some runtimes have one setting for the number of heads and take nothing else.</source>
        <translation>Certains moteurs d’exécution n’ont qu’un réglage pour le nombre de têtes et n’acceptent rien d’autre.</translation>
    </message>
    <message>
        <source>As in any plain Transformer: attention spans of one layer.</source>
        <translation>Comme dans tout Transformer ordinaire : portées d’attention d’une couche.</translation>
    </message>
    <message>
        <source>No constraints</source>
        <translation>Aucune contrainte</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Parameters, without embeddings</source>
        <translation>Paramètres, sans les plongements</translation>
    </message>
    <message>
        <source>FLOPs of one sentence</source>
        <translation>FLOPs d’une phrase</translation>
    </message>
    <message>
        <source>Latency on %1, predicted</source>
        <translation>Latence sur %1, prédite</translation>
    </message>
    <message>
        <source>any</source>
        <translation>quelconque</translation>
    </message>
    <message>
        <source> M</source>
        <translation> M</translation>
    </message>
    <message>
        <source> G</source>
        <translation> G</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Smallest SubTransformer: %1, largest: %2</source>
        <translation>Plus petit SubTransformer : %1, plus grand : %2</translation>
    </message>
    <message>
        <source>Each layer by itself</source>
        <translation>Chaque couche séparément</translation>
    </message>
    <message>
        <source>Fixed genes</source>
        <translation>Gènes fixés</translation>
    </message>
    <message>
        <source>Pareto search: also small</source>
        <translation>Recherche de Pareto : petit aussi</translation>
    </message>
    <message>
        <source>What is applied holds from the next candidate on; the change is kept with the run.</source>
        <translation>Ce qui est appliqué vaut dès le prochain candidat ; le changement est conservé avec la recherche.</translation>
    </message>
    <message>
        <source>What is applied holds for the next search.</source>
        <translation>Ce qui est appliqué vaut pour la prochaine recherche.</translation>
    </message>
    <message>
        <source>Choose the method “Pareto front” in the search settings.</source>
        <translation>Choisir la méthode « Front de Pareto » dans les réglages de recherche.</translation>
    </message>
    <message>
        <source>Looking for what is possible…</source>
        <translation>Recherche de ce qui est possible…</translation>
    </message>
    <message>
        <source>These cannot be asked together: %1</source>
        <translation>Ces demandes s’excluent : %1</translation>
    </message>
    <message>
        <source>The fastest that remains is predicted at %1 on %2, above the limit of %3.</source>
        <comment>latency, target, limit</comment>
        <translation>Le plus rapide qui reste est prédit à %1 sur %2, au-dessus de la limite de %3.</translation>
    </message>
    <message>
        <source>Possible: %1 to %2 predicted on %3.</source>
        <comment>latency, latency, target</comment>
        <translation>Possible : de %1 à %2, prédits sur %3.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusFileList</name>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1 : ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1, line %2 is no text in UTF-8.</source>
        <translation>%1, la ligne %2 n’est pas du texte en UTF-8.</translation>
    </message>
    <message>
        <source>%1 holds no sentences.</source>
        <translation>%1 ne contient aucune phrase.</translation>
    </message>
    <message>
        <source>%1 has %2 lines, %3 has %4: line n of one must translate line n of the other.</source>
        <translation>%1 a %2 lignes, %3 en a %4 : la ligne n de l’un doit traduire la ligne n de l’autre.</translation>
    </message>
    <message>
        <source>%1, line %2 has no tab: a line must hold source, tab, target.</source>
        <translation>%1, la ligne %2 n’a pas de tabulation : une ligne doit contenir source, tabulation, cible.</translation>
    </message>
    <message>
        <source>%1, line %2: the catalogue is damaged.</source>
        <translation>%1, ligne %2 : le catalogue est endommagé.</translation>
    </message>
    <message>
        <source>%1: the catalogue is damaged.</source>
        <translation>%1 : le catalogue est endommagé.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Échanger les côtés</translation>
    </message>
    <message>
        <source>%1: choose files</source>
        <comment>split</comment>
        <translation>%1 : choisir des fichiers</translation>
    </message>
    <message>
        <source>%1: swap source and target</source>
        <comment>split</comment>
        <translation>%1 : échanger source et cible</translation>
    </message>
    <message>
        <source>What is the source becomes the target</source>
        <translation>La source devient la cible</translation>
    </message>
    <message>
        <source>Choose the files of a corpus</source>
        <translation>Choisir les fichiers d’un corpus</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Text, TSV, PO and MO (*.txt *.tsv *.po *.mo *.gmo)</source>
        <translation>Texte, TSV, PO et MO (*.txt *.tsv *.po *.mo *.gmo)</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>les deux côtés</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>Side of %1</source>
        <comment>file</comment>
        <translation>Côté de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>file</comment>
        <translation>Retirer %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>et %Ln autre fichier</numerusform>
            <numerusform>et %Ln autres fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>waits</source>
        <comment>for being read</comment>
        <translation>attend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln translated message(s)</source>
        <translation>
            <numerusform>%Ln message traduit</numerusform>
            <numerusform>%Ln messages traduits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: text with a sentence a line, TSV, PO and MO can.</source>
        <comment>file</comment>
        <translation>%1 ne peut pas être lu : un texte avec une phrase par ligne, TSV, PO et MO peuvent l’être.</translation>
    </message>
    <message>
        <source>One pair of text files at a time: join the parts of a side, or take TSV files.</source>
        <translation>Une seule paire de fichiers texte à la fois : réunissez les parties d’un côté, ou prenez des fichiers TSV.</translation>
    </message>
    <message>
        <source>The source is missing: the text that is translated.</source>
        <translation>La source manque : le texte qui est traduit.</translation>
    </message>
    <message>
        <source>The target is missing: the translation, line by line.</source>
        <translation>La cible manque : la traduction, ligne par ligne.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusFilesPage</name>
    <message>
        <source>None: drawn from the training pairs.</source>
        <translation>Aucune : tirées des paires d’entraînement.</translation>
    </message>
    <message>
        <source>Training pairs</source>
        <translation>Paires d’entraînement</translation>
    </message>
    <message>
        <source>Drop two text files with a sentence a line here,
or TSV, PO or MO files with both sides.</source>
        <translation>Déposez ici deux fichiers texte avec une phrase par ligne,
ou des fichiers TSV, PO ou MO avec les deux côtés.</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Paires de validation</translation>
    </message>
    <message>
        <source>Test pairs</source>
        <translation>Paires de test</translation>
    </message>
    <message>
        <source>Without files a workspace is made that gets its corpus later.</source>
        <translation>Sans fichiers, un espace de travail est créé et recevra son corpus plus tard.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusOptionsPage</name>
    <message>
        <source>Small</source>
        <translation>Petit</translation>
    </message>
    <message>
        <source>Middle: HAT&apos;s space for IWSLT</source>
        <translation>Moyen : l’espace de HAT pour IWSLT</translation>
    </message>
    <message>
        <source>Large: HAT&apos;s space for WMT</source>
        <translation>Grand : l’espace de HAT pour WMT</translation>
    </message>
    <message>
        <source>Can be trained on a CPU; for corpora of some thousand pairs and more.</source>
        <translation>S&apos;entraîne sur un CPU ; pour des corpus d&apos;au moins quelques milliers de paires.</translation>
    </message>
    <message>
        <source>Wants a GPU; for corpora from about a hundred thousand pairs.</source>
        <translation>Demande un GPU ; pour des corpus à partir d’environ cent mille paires.</translation>
    </message>
    <message>
        <source>Wants a GPU and patience; for corpora of millions of pairs.</source>
        <translation>Demande un GPU et de la patience ; pour des corpus de millions de paires.</translation>
    </message>
    <message>
        <source>A SentencePiece model of my own</source>
        <translation>Mon propre modèle SentencePiece</translation>
    </message>
    <message>
        <source>Drop equal pairs</source>
        <translation>Écarter les paires en double</translation>
    </message>
    <message>
        <source>Drop pairs whose sides are equal</source>
        <translation>Écarter les paires aux deux côtés égaux</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>A code, for instance en, de or pt_BR</source>
        <translation>Un code, par exemple en, de ou pt_BR</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>Langue source</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Langue cible</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <source> pieces</source>
        <translation> unités</translation>
    </message>
    <message>
        <source>Pieces of the joint BPE</source>
        <translation>Unités du BPE commun</translation>
    </message>
    <message>
        <source>SentencePiece model</source>
        <translation>Modèle SentencePiece</translation>
    </message>
    <message>
        <source>Choose a SentencePiece model</source>
        <translation>Choisir un modèle SentencePiece</translation>
    </message>
    <message>
        <source>SentencePiece models (*.model)</source>
        <translation>Modèles SentencePiece (*.model)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Held-out pairs</source>
        <translation>Paires réservées</translation>
    </message>
    <message>
        <source> pairs</source>
        <translation> paires</translation>
    </message>
    <message>
        <source>Pairs drawn for a missing split</source>
        <translation>Paires tirées pour une partie absente</translation>
    </message>
    <message>
        <source>Cleaning and seed</source>
        <translation>Nettoyage et graine</translation>
    </message>
    <message>
        <source> words</source>
        <translation> mots</translation>
    </message>
    <message>
        <source>Shortest side</source>
        <translation>Côté le plus court</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>Côté le plus long</translation>
    </message>
    <message>
        <source>Longer side at most, times</source>
        <translation>Côté long au plus, fois</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>Graine du tirage</translation>
    </message>
    <message>
        <source>Size of the design space</source>
        <translation>Taille de l’espace de conception</translation>
    </message>
    <message>
        <source>Every SubTransformer that a search can find lies in it. Larger ones translate better, and take longer to train and to run.</source>
        <translation>Tout SubTransformer qu’une recherche peut trouver s’y trouve. Les plus grands traduisent mieux, mais sont plus longs à entraîner et à exécuter.</translation>
    </message>
    <message>
        <source>A HAT YAML of my own</source>
        <translation>Mon propre YAML de HAT</translation>
    </message>
    <message>
        <source>HAT YAML</source>
        <translation>YAML de HAT</translation>
    </message>
    <message>
        <source>Design space of my own</source>
        <translation>Mon propre espace de conception</translation>
    </message>
    <message>
        <source>Choose a design space (HAT YAML)</source>
        <translation>Choisir un espace de conception (YAML de HAT)</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>YAML de HAT (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The spaces that ship with Hatter were not found.</source>
        <translation>Les espaces fournis avec Hatter sont introuvables.</translation>
    </message>
    <message>
        <source>%1 SubTransformers of %2 to %3 parameters, with embeddings of %4 pieces.</source>
        <comment>count, smallest, largest</comment>
        <translation>%1 SubTransformers de %2 à %3 paramètres, avec les plongements de %4 unités.</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Choisissez le fichier.</translation>
    </message>
    <message>
        <source>This is no design space.</source>
        <translation>Ce n’est pas un espace de conception.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln unité</numerusform>
            <numerusform>%Ln unités</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no model that text can be cut with.</source>
        <translation>Ce n’est pas un modèle capable de découper du texte.</translation>
    </message>
    <message numerus="yes">
        <source>own SentencePiece model, %Ln piece(s)</source>
        <translation>
            <numerusform>modèle SentencePiece propre, %Ln unité</numerusform>
            <numerusform>modèle SentencePiece propre, %Ln unités</numerusform>
        </translation>
    </message>
    <message>
        <source>own SentencePiece model</source>
        <translation>modèle SentencePiece propre</translation>
    </message>
    <message numerus="yes">
        <source>joint BPE, %Ln piece(s)</source>
        <translation>
            <numerusform>BPE commun, %Ln unité</numerusform>
            <numerusform>BPE commun, %Ln unités</numerusform>
        </translation>
    </message>
    <message>
        <source>the SuperTransformer&apos;s pieces</source>
        <translation>les unités du SuperTransformer</translation>
    </message>
    <message>
        <source>validation and test have files of their own</source>
        <translation>validation et test ont leurs propres fichiers</translation>
    </message>
    <message>
        <source>%1 for test</source>
        <comment>pairs</comment>
        <translation>%1 pour le test</translation>
    </message>
    <message>
        <source>%1 for validation</source>
        <comment>pairs</comment>
        <translation>%1 pour la validation</translation>
    </message>
    <message>
        <source>%1 for validation, %1 for test</source>
        <comment>pairs</comment>
        <translation>%1 pour la validation, %1 pour le test</translation>
    </message>
    <message>
        <source>%1, %2 to %3 parameters</source>
        <comment>design space, smallest, largest</comment>
        <translation>%1, de %2 à %3 paramètres</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>languages</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>As the files say; change it if they are wrong.</source>
        <translation>D’après les fichiers ; modifiez si c’est faux.</translation>
    </message>
    <message>
        <source>Source and target are the same language.</source>
        <translation>La source et la cible sont la même langue.</translation>
    </message>
    <message>
        <source>A language is a code of letters, for instance de or pt_BR.</source>
        <translation>Une langue est un code en lettres, par exemple de ou pt_BR.</translation>
    </message>
    <message>
        <source>Codes, for instance en and de.</source>
        <translation>Des codes, par exemple en et de.</translation>
    </message>
    <message>
        <source>The pieces of this workspace&apos;s SuperTransformer</source>
        <translation>Les unités du SuperTransformer de cet espace de travail</translation>
    </message>
    <message>
        <source>Joint BPE, learned from the training pairs:</source>
        <translation>BPE commun, appris sur les paires d’entraînement :</translation>
    </message>
    <message>
        <source>None are drawn: %1.</source>
        <translation>Aucune n’est tirée : %1.</translation>
    </message>
    <message>
        <source>Drawn from the training pairs: %1; at most a tenth of them each. Training never sees them.</source>
        <translation>Tirées des paires d’entraînement : %1 ; au plus un dixième à chaque fois. L’entraînement ne les voit jamais.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusPreviewPanel</name>
    <message>
        <source>an empty side</source>
        <translation>un côté vide</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop longues</translation>
    </message>
    <message>
        <source>unlike lengths</source>
        <translation>longueurs dissemblables</translation>
    </message>
    <message>
        <source>both sides equal</source>
        <translation>deux côtés égaux</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, pairs</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Cleaning will drop pairs: %1.</source>
        <translation>Le nettoyage écartera des paires : %1.</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>paires</translation>
    </message>
    <message>
        <source>words, the longest</source>
        <translation>mots, la plus longue</translation>
    </message>
    <message>
        <source>First pairs</source>
        <translation>Premières paires</translation>
    </message>
    <message>
        <source>Sentence lengths of the training pairs</source>
        <translation>Longueurs des phrases des paires d’entraînement</translation>
    </message>
    <message>
        <source>Lengths and pairs appear here as soon as files are chosen.</source>
        <translation>Longueurs et paires apparaissent ici dès que des fichiers sont choisis.</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>words on average, %1</source>
        <comment>language</comment>
        <translation>mots en moyenne, %1</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>so far</comment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Many pairs have unlike lengths: does line n of one file translate line n of the other?</source>
        <translation>Beaucoup de paires ont des longueurs dissemblables : la ligne n d’un fichier traduit-elle la ligne n de l’autre ?</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>New from corpus</source>
        <translation>Nouveau depuis un corpus</translation>
    </message>
    <message>
        <source>Prepare another corpus</source>
        <translation>Préparer un autre corpus</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Languages and sizes</source>
        <translation>Langues et tailles</translation>
    </message>
    <message>
        <source>Languages and pieces</source>
        <translation>Langues et unités</translation>
    </message>
    <message>
        <source>Name and folder</source>
        <translation>Nom et dossier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Prepare data</source>
        <translation>P&amp;réparer les données</translation>
    </message>
    <message>
        <source>&amp;Make and prepare</source>
        <translation>&amp;Créer et préparer</translation>
    </message>
    <message>
        <source>&amp;Make workspace</source>
        <translation>&amp;Créer l’espace de travail</translation>
    </message>
    <message>
        <source>The files need attention: go back to the first step.</source>
        <translation>Les fichiers demandent votre attention : revenez à la première étape.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>languages</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Training pairs</source>
        <translation>Paires d’entraînement</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>files, count of pairs</comment>
        <translation>%1 : %2 {1:?}</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Paires de validation</translation>
    </message>
    <message>
        <source>Test pairs</source>
        <translation>Paires de test</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Réservées</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>none yet: it can be prepared on the Data page</source>
        <translation>aucun pour l’instant : il peut être préparé sur la page Données</translation>
    </message>
    <message>
        <source>Design space</source>
        <translation>Espace de conception</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CurveChart</name>
    <message>
        <source>%1 evaluated</source>
        <translation>%1 évalués</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>courbe</translation>
    </message>
</context>
<context>
    <name>hatter::ui::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Preparing data</source>
        <translation>Préparation des données</translation>
    </message>
    <message>
        <source>The data could not be prepared. The workspace is as it was.</source>
        <translation>Les données n’ont pas pu être préparées. L’espace de travail est inchangé.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paires</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lues</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Words, source</source>
        <translation>Mots, source</translation>
    </message>
    <message>
        <source>Words, target</source>
        <translation>Mots, cible</translation>
    </message>
    <message>
        <source>Pieces, source</source>
        <translation>Unités, source</translation>
    </message>
    <message>
        <source>Pieces, target</source>
        <translation>Unités, cible</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Plus longue</translation>
    </message>
    <message>
        <source>Statistics of the splits</source>
        <translation>Statistiques des parties</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) in the vocabulary.</source>
        <translation>
            <numerusform>%Ln unité dans le vocabulaire.</numerusform>
            <numerusform>%Ln unités dans le vocabulaire.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>pairs, reason</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Dropped while cleaning: %1.</source>
        <translation>Écartées au nettoyage : %1.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vides</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>trop courtes</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop longues</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>en double</translation>
    </message>
    <message>
        <source>length ratio</source>
        <translation>rapport des longueurs</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identiques</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Prepare another corpus…</source>
        <translation>Préparer un autre corpus…</translation>
    </message>
    <message>
        <source>The data is ready. Next: train the SuperTransformer.</source>
        <translation>Les données sont prêtes. Ensuite : entraîner le SuperTransformer.</translation>
    </message>
    <message>
        <source>No data yet. A parallel corpus is checked, cut into pieces and split.</source>
        <translation>Pas encore de données. Un corpus parallèle est vérifié, découpé en unités et réparti.</translation>
    </message>
    <message>
        <source>Prepare a corpus…</source>
        <translation>Préparer un corpus…</translation>
    </message>
    <message>
        <source>Or drop its files here.</source>
        <translation>Ou déposez ici ses fichiers.</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>En tableau</translation>
    </message>
    <message>
        <source>The lengths as figures</source>
        <translation>Les longueurs en chiffres</translation>
    </message>
    <message>
        <source>The same seed draws the same pairs</source>
        <translation>La même graine tire les mêmes paires</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>Autres exemples</translation>
    </message>
    <message>
        <source>Lengths in</source>
        <translation>Longueurs en</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>This data was prepared without its lengths: prepare it again to see them.</source>
        <translation>Ces données ont été préparées sans leurs longueurs : préparez-les à nouveau pour les voir.</translation>
    </message>
    <message>
        <source>Sentence lengths as figures</source>
        <translation>Longueurs des phrases en chiffres</translation>
    </message>
    <message>
        <source>Sentence lengths</source>
        <translation>Longueurs des phrases</translation>
    </message>
    <message>
        <source>Sample pairs with their pieces</source>
        <translation>Exemples de paires avec leurs unités</translation>
    </message>
    <message>
        <source>Sample pairs</source>
        <translation>Exemples de paires</translation>
    </message>
    <message>
        <source>Nobody looked whether training has sentences of validation or test: this data is as it came.</source>
        <translation>Personne n’a vérifié si l’entraînement a des phrases de la validation ou du test : ces données sont telles qu’elles sont venues.</translation>
    </message>
    <message>
        <source>No leak: no source sentence of validation or test occurs in training.</source>
        <translation>Pas de fuite : aucune phrase source de la validation ou du test n’est dans l’entraînement.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pair(s) had a source sentence of validation or test and were dropped: held-out figures stay honest.</source>
        <translation>
            <numerusform>%Ln paire d’entraînement avait une phrase source de la validation ou du test et a été écartée : les chiffres des paires réservées restent honnêtes.</numerusform>
            <numerusform>%Ln paires d’entraînement avaient une phrase source de la validation ou du test et ont été écartées : les chiffres des paires réservées restent honnêtes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, mean %2</source>
        <comment>language, length</comment>
        <translation>%1, moyenne %2</translation>
    </message>
    <message>
        <source>pieces a sentence, its end included</source>
        <translation>unités par phrase, fin comprise</translation>
    </message>
    <message>
        <source>words a sentence</source>
        <translation>mots par phrase</translation>
    </message>
    <message>
        <source>%1 of %2, as training sees them</source>
        <comment>shown, all</comment>
        <translation>%1 sur %2, tels que l’entraînement les voit</translation>
    </message>
    <message>
        <source>The pairs cannot be read.</source>
        <translation>Les paires ne peuvent pas être lues.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ErrorChart</name>
    <message>
        <source>Error against samples</source>
        <translation>Erreur selon les mesures</translation>
    </message>
    <message>
        <source>The curve begins with ten measured SubTransformers.</source>
        <translation>La courbe commence à dix SubTransformers mesurés.</translation>
    </message>
    <message>
        <source>measured SubTransformers</source>
        <translation>SubTransformers mesurés</translation>
    </message>
    <message>
        <source>held-out MAPE, %</source>
        <translation>MAPE hors ajustement, %</translation>
    </message>
    <message>
        <source>%1 SubTransformers: %2 %</source>
        <translation>%1 SubTransformers : %2 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>predictor, its error</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>goal %1 %</source>
        <translation>but %1 %</translation>
    </message>
    <message>
        <source>predictor</source>
        <translation>prédicteur</translation>
    </message>
    <message>
        <source>90 % from, %</source>
        <translation>90 % de, %</translation>
    </message>
    <message>
        <source>90 % to, %</source>
        <translation>90 % à, %</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ExportDialog</name>
    <message>
        <source>Half precision (float16)</source>
        <translation>Demi-précision (float16)</translation>
    </message>
    <message>
        <source>Export SubTransformer</source>
        <translation>Exporter le SubTransformer</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>HAT YAML, weights as safetensors, segmenter and a card. The files are checked by loading them again.</source>
        <translation>YAML de HAT, poids en safetensors, segmenteur et une fiche. Les fichiers sont vérifiés en les rechargeant.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>HAT YAML, trained weights as safetensors, segmenter and a card that says how they were made. The files are checked by loading them again.</source>
        <translation>YAML de HAT, poids entraînés en safetensors, segmenteur et une fiche qui dit comment ils ont été faits. Les fichiers sont vérifiés en les rechargeant.</translation>
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
        <translation>Export en cours</translation>
    </message>
    <message>
        <source>The export failed. Nothing was left half-written.</source>
        <translation>L’export a échoué. Rien n’est resté à moitié écrit.</translation>
    </message>
    <message>
        <source>Exported at</source>
        <translation>Exporté le</translation>
    </message>
    <message>
        <source>SubTransformer</source>
        <translation>SubTransformer</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Nothing exported yet. Choose a candidate on the search page and export it.</source>
        <translation>Rien n’a encore été exporté. Choisissez un candidat sur la page de recherche et exportez-le.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Choose a candidate</source>
        <translation>Choisir un candidat</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exports</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln file(s) to %1.</source>
        <translation>
            <numerusform>%Ln fichier exporté dans %1.</numerusform>
            <numerusform>%Ln fichiers exportés dans %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::FigureBlock</name>
    <message>
        <source>better</source>
        <translation>mieux</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>moins bien</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>égal</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ForkDialog</name>
    <message>
        <source>Other random draws, with the seed</source>
        <translation>Autres tirages aléatoires, avec la graine</translation>
    </message>
    <message>
        <source>Fork run %1</source>
        <translation>Dériver la recherche %1</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>After generation</source>
        <translation>Après la génération</translation>
    </message>
    <message>
        <source>Latency limit</source>
        <translation>Limite de latence</translation>
    </message>
    <message>
        <source>Generations in all</source>
        <translation>Générations en tout</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Dériver</translation>
    </message>
    <message>
        <source>A new run begins with the %1 candidates of generations 0 to %2 and goes on from there; run %3 stays as it is. Method and sizes are those of run %3.</source>
        <comment>number of candidates, last generation, run</comment>
        <translation>Une nouvelle recherche commence avec les %1 candidats des générations 0 à %2 et continue à partir de là ; la recherche %3 reste telle quelle. Méthode et tailles sont celles de la recherche %3.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::GeneForm</name>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Embedding width</source>
        <translation>Largeur du plongement</translation>
    </message>
    <message>
        <source>FFN</source>
        <translation>FFN</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>têtes</translation>
    </message>
    <message>
        <source>self heads</source>
        <translation>têtes auto</translation>
    </message>
    <message>
        <source>enc–dec</source>
        <translation>enc–déc</translation>
    </message>
    <message>
        <source>span</source>
        <translation>portée</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Toutes les couches</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message>
        <source>any</source>
        <translation>quelconque</translation>
    </message>
</context>
<context>
    <name>hatter::ui::GenerationBox</name>
    <message>
        <source>Front after generation</source>
        <translation>Front après génération</translation>
    </message>
    <message>
        <source>The front as it stood after a generation is drawn beside the one of now.</source>
        <translation>Le front tel qu&apos;il était après une génération est tracé à côté de celui d&apos;aujourd&apos;hui.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>hatter::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Search in all pages</source>
        <translation>Chercher dans toutes les pages</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) have it. Enter goes from place to place.</source>
        <translation>
            <numerusform>Présent dans %Ln page. Entrée passe d’un endroit à l’autre.</numerusform>
            <numerusform>Présent dans %Ln pages. Entrée passe d’un endroit à l’autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>No page has all these words.</source>
        <translation>Aucune page n’a tous ces mots.</translation>
    </message>
    <message>
        <source>%1 — Help</source>
        <comment>title of the page</comment>
        <translation>%1 — Aide</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ImportDialog</name>
    <message>
        <source>Import HAT checkpoint</source>
        <translation>Importer un point de reprise HAT</translation>
    </message>
    <message>
        <source>a SuperTransformer or SubTransformer of HAT, .pt</source>
        <translation>un SuperTransformer ou SubTransformer de HAT, .pt</translation>
    </message>
    <message>
        <source>folder of fairseq&apos;s .bin and .idx; can be left out</source>
        <translation>dossier des .bin et .idx de fairseq ; facultatif</translation>
    </message>
    <message>
        <source>codes of subword-nmt; without them text must come in pieces</source>
        <translation>codes de subword-nmt ; sans eux, le texte doit être déjà découpé</translation>
    </message>
    <message>
        <source>empty: the one in the binary data</source>
        <translation>vide : celui des données binaires</translation>
    </message>
    <message>
        <source>told by the data</source>
        <translation>d’après les données</translation>
    </message>
    <message>
        <source>Moses&apos; rules</source>
        <translation>règles de Moses</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>What typed text goes through before it is cut into pieces</source>
        <translation>Ce que subit le texte saisi avant d’être découpé</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de reprise</translation>
    </message>
    <message>
        <source>Choose a checkpoint</source>
        <translation>Choisir un point de reprise</translation>
    </message>
    <message>
        <source>Checkpoints (*.pt)</source>
        <translation>Points de reprise (*.pt)</translation>
    </message>
    <message>
        <source>Binary data</source>
        <translation>Données binaires</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>BPE codes</source>
        <translation>Codes BPE</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Dictionaries (dict.*.txt)</source>
        <translation>Dictionnaires (dict.*.txt)</translation>
    </message>
    <message>
        <source>Source dictionary</source>
        <translation>Dictionnaire source</translation>
    </message>
    <message>
        <source>Target dictionary</source>
        <translation>Dictionnaire cible</translation>
    </message>
    <message>
        <source>Tokenisation</source>
        <translation>Tokenisation</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>In folder</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Name the binary data, or both dictionaries.</source>
        <translation>Indiquez les données binaires ou les deux dictionnaires.</translation>
    </message>
    <message>
        <source>makes %1</source>
        <translation>crée %1</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>empty: what the checkpoint says</source>
        <translation>vide : ce que dit le point de reprise</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ImportPredictorDialog</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import a latency predictor</source>
        <translation>Importer un prédicteur de latence</translation>
    </message>
    <message>
        <source>A predictor of HAT: %1</source>
        <translation>Un prédicteur de HAT : %1</translation>
    </message>
    <message>
        <source>empty: HAT&apos;s usual scale</source>
        <translation>vide : l’échelle habituelle de HAT</translation>
    </message>
    <message>
        <source>The YAML that it was trained or searched with holds feature-norm and lat-norm. With another scale its milliseconds are wrong.</source>
        <translation>Le YAML de son entraînement ou de sa recherche contient feature-norm et lat-norm. Avec une autre échelle, ses millisecondes sont fausses.</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> tokens</translation>
    </message>
    <message>
        <source>Name of its machine</source>
        <translation>Nom de sa machine</translation>
    </message>
    <message>
        <source>HAT&apos;s settings</source>
        <translation>Réglages de HAT</translation>
    </message>
    <message>
        <source>Choose the settings (HAT YAML)</source>
        <translation>Choisir les réglages (YAML de HAT)</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>YAML de HAT (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Measured with sentences of</source>
        <translation>Mesuré avec des phrases de</translation>
    </message>
</context>
<context>
    <name>hatter::ui::KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>pause or resume the search</source>
        <translation>suspendre ou reprendre la recherche</translation>
    </message>
    <message>
        <source>clear the selection</source>
        <translation>effacer la sélection</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>along the front</source>
        <translation>le long du front</translation>
    </message>
    <message>
        <source>move the limit by 1 ms</source>
        <translation>déplacer la limite de 1 ms</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>select the candidate</source>
        <translation>choisir le candidat</translation>
    </message>
    <message>
        <source>into the comparison, or out of it</source>
        <translation>dans la comparaison, ou hors d’elle</translation>
    </message>
    <message>
        <source>zoom</source>
        <translation>zoom</translation>
    </message>
    <message>
        <source>show all</source>
        <translation>tout afficher</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>from row to row; with Shift, more of them</source>
        <translation>de ligne en ligne ; avec Maj, plusieurs</translation>
    </message>
    <message>
        <source>show the SubTransformer</source>
        <translation>afficher le SubTransformer</translation>
    </message>
    <message>
        <source>quarantine the rows, or take them back</source>
        <translation>mettre les lignes en quarantaine, ou les reprendre</translation>
    </message>
    <message>
        <source>pause the measuring, or go on</source>
        <translation>suspendre la mesure, ou continuer</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>from value to value, from choice to choice</source>
        <translation>de valeur en valeur, de choix en choix</translation>
    </message>
    <message>
        <source>in the trends: the front as it stood after a generation</source>
        <translation>dans les tendances : le front tel qu&apos;il était après une génération</translation>
    </message>
    <message>
        <source>as it stands now</source>
        <translation>tel qu&apos;il est maintenant</translation>
    </message>
    <message>
        <source>Search page</source>
        <translation>Page de recherche</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>Touche Menu</translation>
    </message>
    <message>
        <source>what can be done with the plot</source>
        <translation>ce que l’on peut faire du graphique</translation>
    </message>
    <message>
        <source>take away what is brushed</source>
        <translation>lever les plages retenues</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Coordonnées parallèles</translation>
    </message>
    <message>
        <source>from axis to axis</source>
        <translation>d’axe en axe</translation>
    </message>
    <message>
        <source>brush the middle of the axis</source>
        <translation>retenir le milieu de l’axe</translation>
    </message>
    <message>
        <source>move what is brushed; with Shift, its upper end</source>
        <translation>déplacer la plage retenue ; avec Maj, son extrémité haute</translation>
    </message>
    <message>
        <source>free the axis</source>
        <translation>libérer l’axe</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>a SubTransformer in HAT&apos;s YAML from the clipboard</source>
        <translation>un SubTransformer en YAML de HAT depuis le presse-papiers</translation>
    </message>
    <message>
        <source>translate the typed sentence</source>
        <translation>traduire la phrase saisie</translation>
    </message>
    <message>
        <source>copy the chosen test sentences</source>
        <translation>copier les phrases de test choisies</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>filter, or the query</source>
        <translation>le filtre, ou la requête</translation>
    </message>
    <message>
        <source>the tab before, the next one</source>
        <translation>l’onglet précédent, le suivant</translation>
    </message>
    <message>
        <source>open the candidate or the run on the Search page</source>
        <translation>ouvrir le candidat ou la recherche sur la page Recherche</translation>
    </message>
    <message>
        <source>copy rows, copy as YAML</source>
        <translation>copier les lignes, copier en YAML</translation>
    </message>
    <message>
        <source>run the query</source>
        <translation>exécuter la requête</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LatencyBars</name>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>%1: latency not known</source>
        <comment>machine</comment>
        <translation>%1 : latence inconnue</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>machine, milliseconds, measured</comment>
        <translation>%1, %2, %3 {1:?} {2,?}</translation>
    </message>
    <message>
        <source>%1: %2, %3; 90 % range %4 to %5</source>
        <comment>machine, milliseconds, measured, from, to</comment>
        <translation>%1 : %2, %3 ; plage à 90 % de %4 à %5</translation>
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
        <translation>Mesurée</translation>
    </message>
    <message>
        <source>SubTransformer</source>
        <translation>SubTransformer</translation>
    </message>
    <message>
        <source>Encoder ms</source>
        <translation>Encodeur ms</translation>
    </message>
    <message>
        <source>Decoder ms</source>
        <translation>Décodeur ms</translation>
    </message>
    <message>
        <source>Total ms</source>
        <translation>Total ms</translation>
    </message>
    <message>
        <source>90 % interval</source>
        <translation>intervalle 90 %</translation>
    </message>
    <message>
        <source>Predicted ms</source>
        <translation>Prédite ms</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LatencyPage</name>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>The measurement failed. Finished ones are kept.</source>
        <translation>La mesure a échoué. Les mesures terminées sont conservées.</translation>
    </message>
    <message>
        <source>The predictor could not be fitted.</source>
        <translation>Le prédicteur n’a pas pu être ajusté.</translation>
    </message>
    <message>
        <source>measured ms</source>
        <translation>mesuré, ms</translation>
    </message>
    <message>
        <source>predicted ms</source>
        <translation>prédit, ms</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>The workspace has no design space to sample from: train a SuperTransformer first.</source>
        <translation>L’espace de travail n’a pas d’espace de conception où tirer : entraînez d’abord un SuperTransformer.</translation>
    </message>
    <message>
        <source>At least 10 measurements are needed.</source>
        <translation>Il faut au moins 10 mesures.</translation>
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
        <translation>hors ajustement, n = %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>All rows as a table instead of the two charts</source>
        <translation>Toutes les lignes en tableau au lieu des deux graphiques</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Re-measure selected</source>
        <translation>Remesurer la sélection</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>Importer CSV…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter CSV…</translation>
    </message>
    <message>
        <source>Latencies that the reference measured on another machine</source>
        <translation>Latences que la référence a mesurées sur une autre machine</translation>
    </message>
    <message>
        <source>The used rows, as the reference&apos;s tools read them</source>
        <translation>Les lignes utilisées, telles que les outils de la référence les lisent</translation>
    </message>
    <message>
        <source>Import and export CSV</source>
        <translation>Importer et exporter CSV</translation>
    </message>
    <message>
        <source>The layers could not be profiled.</source>
        <translation>Les couches n’ont pas pu être profilées.</translation>
    </message>
    <message>
        <source>Import latencies</source>
        <translation>Importer des latences</translation>
    </message>
    <message>
        <source>Latencies of HAT (*.csv)</source>
        <translation>Latences de HAT (*.csv)</translation>
    </message>
    <message>
        <source>Export latencies</source>
        <translation>Exporter les latences</translation>
    </message>
    <message>
        <source>Used rows (*.csv)</source>
        <translation>Lignes utilisées (*.csv)</translation>
    </message>
    <message>
        <source>Quarantined ones too (*.csv)</source>
        <translation>Celles en quarantaine aussi (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 with its %Ln row(s)?</source>
        <translation>
            <numerusform>Retirer %1 et sa %Ln ligne ?</numerusform>
            <numerusform>Retirer %1 et ses %Ln lignes ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Re-measure</source>
        <translation>Remesurer</translation>
    </message>
    <message>
        <source>Profile layers</source>
        <translation>Profiler les couches</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Copier en YAML</translation>
    </message>
    <message>
        <source>anchor %1</source>
        <translation>ancre %1</translation>
    </message>
    <message>
        <source>Rows in the order of the file</source>
        <translation>Lignes dans l’ordre du fichier</translation>
    </message>
    <message>
        <source>Measurements in time order</source>
        <translation>Mesures dans l’ordre du temps</translation>
    </message>
    <message>
        <source>measured against predicted, %</source>
        <translation>mesurée par rapport à prédite, %</translation>
    </message>
    <message>
        <source>measured, ms</source>
        <translation>mesurée, ms</translation>
    </message>
    <message>
        <source>This predictor was imported without the rows that it was fitted to.</source>
        <translation>Ce prédicteur a été importé sans les lignes auxquelles il a été ajusté.</translation>
    </message>
    <message>
        <source>The first SubTransformers are being measured.</source>
        <translation>Les premiers SubTransformers sont en cours de mesure.</translation>
    </message>
    <message>
        <source>Nothing measured yet. Measure some SubTransformers of the design space.</source>
        <translation>Rien de mesuré. Mesurez quelques SubTransformers de l’espace de conception.</translation>
    </message>
    <message>
        <source>%1, %2-fold</source>
        <comment>predictor, parts of the cross-validation</comment>
        <translation>%1, %2 parts</translation>
    </message>
    <message>
        <source>not fitted yet: cross-validation</source>
        <translation>pas encore ajusté : validation croisée</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>Prédite par rapport à mesurée</translation>
    </message>
    <message>
        <source>Searches can go by this predictor of HAT. Its error is not known here.</source>
        <translation>Les recherches peuvent utiliser ce prédicteur de HAT. Son erreur n’est pas connue ici.</translation>
    </message>
    <message>
        <source>A predictor needs at least ten measured SubTransformers.</source>
        <translation>Un prédicteur demande au moins dix SubTransformers mesurés.</translation>
    </message>
    <message>
        <source>Points appear when latencies were measured and a predictor was fitted.</source>
        <translation>Les points apparaissent une fois des latences mesurées et un prédicteur ajusté.</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>cost regression</source>
        <translation>régression des coûts</translation>
    </message>
    <message>
        <source>HAT&apos;s network</source>
        <translation>réseau de HAT</translation>
    </message>
    <message>
        <source>Nothing is known of the rows behind this predictor.</source>
        <translation>On ne sait rien des lignes derrière ce prédicteur.</translation>
    </message>
    <message>
        <source>The curve begins with ten measured SubTransformers.</source>
        <translation>La courbe commence à dix SubTransformers mesurés.</translation>
    </message>
    <message>
        <source>The data of %1 has several modes.</source>
        <translation>Les données de %1 ont plusieurs modes.</translation>
    </message>
    <message>
        <source>Too many rows are off to be accidents of the measuring, so nothing was quarantined by itself. Set rows aside by hand, or go by all of them.</source>
        <translation>Trop de lignes s’écartent pour être des accidents de mesure ; rien n’a donc été mis en quarantaine d’office. Écartez des lignes à la main, ou gardez-les toutes.</translation>
    </message>
    <message>
        <source>What was imported cannot be measured from here.</source>
        <translation>Ce qui a été importé ne peut pas être mesuré d’ici.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Re-measure selected (%1)</source>
        <translation>Remesurer la sélection (%1)</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>La comparaison contient quatre candidats. Retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>measuring: %1</source>
        <translation>mesure : %1</translation>
    </message>
    <message>
        <source>The latencies could not be imported.</source>
        <translation>Les latences n’ont pas pu être importées.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The latencies could not be written.</source>
        <translation>Les latences n’ont pas pu être écrites.</translation>
    </message>
    <message>
        <source>The target could not be added.</source>
        <translation>La cible n’a pas pu être ajoutée.</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Retirée : %1</translation>
    </message>
    <message>
        <source>The target could not be removed.</source>
        <translation>La cible n’a pas pu être retirée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) quarantined. Fit again to go without them.</source>
        <translation>
            <numerusform>%Ln ligne en quarantaine. Ajustez de nouveau pour vous en passer.</numerusform>
            <numerusform>%Ln lignes en quarantaine. Ajustez de nouveau pour vous en passer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) taken back. Fit again to go by them.</source>
        <translation>
            <numerusform>%Ln ligne reprise. Ajustez de nouveau pour en tenir compte.</numerusform>
            <numerusform>%Ln lignes reprises. Ajustez de nouveau pour en tenir compte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quarantine could not be changed.</source>
        <translation>La quarantaine n’a pas pu être modifiée.</translation>
    </message>
    <message>
        <source>The curve belongs to what is measured here; an imported table is fitted as a whole.</source>
        <translation>La courbe concerne ce qui est mesuré ici ; un tableau importé est ajusté en entier.</translation>
    </message>
    <message>
        <source>They cannot be brought back. An exported CSV keeps the averages of the used rows alone: no layers, no anchors, no conditions, and no predictor.</source>
        <translation>Elles ne pourront pas être récupérées. Un CSV exporté ne garde que les moyennes des lignes utilisées : ni couches, ni ancres, ni conditions, ni prédicteur.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>A table is fitted as it is imported, which would disturb what is being measured: import it afterwards.</source>
        <translation>Un tableau est ajusté dès son import, ce qui dérangerait la mesure en cours : importez-le après.</translation>
    </message>
    <message>
        <source>Goal reached: %1. Lower it or raise the number.</source>
        <translation>But atteint : %1. Abaissez-le ou augmentez le nombre.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln SubTransformer(s) are measured. Raise the number to measure more.</source>
        <translation>
            <numerusform>%Ln SubTransformer est mesuré. Augmentez le nombre pour en mesurer d’autres.</numerusform>
            <numerusform>Les %Ln SubTransformers sont mesurés. Augmentez le nombre pour en mesurer d’autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something is being measured. Import the table afterwards.</source>
        <translation>Une mesure est en cours. Importez le tableau après.</translation>
    </message>
    <message>
        <source>Imported: %1 rows for %2, taken as measured with %3 tokens a sentence</source>
        <translation>Importé : %1 lignes pour %2, prises comme mesurées avec %3 tokens par phrase</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LatencyTable</name>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisées</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>En quarantaine</translation>
    </message>
    <message>
        <source>Anchors</source>
        <translation>Ancres</translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <translation>Lignes affichées</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>All measurements</source>
        <translation>Toutes les mesures</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <comment>shown, all</comment>
        <translation>%1 lignes sur %2</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LengthChart</name>
    <message>
        <source>Sentence lengths</source>
        <translation>Longueurs des phrases</translation>
    </message>
    <message>
        <source>words a sentence</source>
        <translation>mots par phrase</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>phrases</translation>
    </message>
    <message>
        <source>%1: most sentences have %2; %3: %4 (%5)</source>
        <comment>language, length, language, length, unit</comment>
        <translation>%1 : la plupart des phrases ont %2 ; %3 : %4 (%5)</translation>
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
        <translation>et plus</translation>
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
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LogPage</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Every candidate of all runs</source>
        <translation>Chaque candidat de toutes les recherches</translation>
    </message>
    <message>
        <source>The searches with their settings and how they were steered</source>
        <translation>Les recherches avec leurs réglages et leur pilotage</translation>
    </message>
    <message>
        <source>Queries of your own</source>
        <translation>Vos propres requêtes</translation>
    </message>
    <message>
        <source>What the program did since its start</source>
        <translation>Ce que le programme a fait depuis son démarrage</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>Parties du journal</translation>
    </message>
</context>
<context>
    <name>hatter::ui::Look</name>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LossChart</name>
    <message>
        <source>Training curves</source>
        <translation>Courbes d’entraînement</translation>
    </message>
    <message>
        <source>Curves appear with the first updates.</source>
        <translation>Les courbes apparaissent avec les premières mises à jour.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>series, newest value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>series, its axis with the unit</comment>
        <translation>%1 : %2 {1:?}</translation>
    </message>
</context>
<context>
    <name>hatter::ui::MainWindow</name>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>The workspace could not be read.</source>
        <translation>L’espace de travail n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>The workspace could not be opened.</source>
        <translation>L’espace de travail n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>Work is running in the open workspace. Stop it and open the other one?</source>
        <translation>Un travail est en cours dans l’espace ouvert. L’arrêter et ouvrir l’autre ?</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>Arrêter et ouvrir</translation>
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
        <translation>aucun espace ouvert</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>Aucun espace de travail</translation>
    </message>
    <message>
        <source>What is finished is kept, and a search can be resumed.</source>
        <translation>Ce qui est terminé est conservé, et une recherche peut être reprise.</translation>
    </message>
    <message>
        <source>Work is still running. Stop it and close Hatter?</source>
        <translation>Un travail est encore en cours. L’arrêter et fermer Hatter ?</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Récents</translation>
    </message>
    <message>
        <source>Open &amp;demo</source>
        <translation>Ouvrir la &amp;démo</translation>
    </message>
    <message>
        <source>&amp;Close workspace</source>
        <translation>&amp;Fermer l’espace de travail</translation>
    </message>
    <message>
        <source>Work is running in this workspace. Stop it and close the workspace?</source>
        <translation>Un travail est en cours dans cet espace. L’arrêter et fermer l’espace ?</translation>
    </message>
    <message>
        <source>&amp;Export candidate…</source>
        <translation>&amp;Exporter le candidat…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Exécution</translation>
    </message>
    <message>
        <source>&amp;Start search</source>
        <translation>&amp;Démarrer la recherche</translation>
    </message>
    <message>
        <source>&amp;Pause or resume search</source>
        <translation>Sus&amp;pendre ou reprendre la recherche</translation>
    </message>
    <message>
        <source>S&amp;top all work</source>
        <translation>&amp;Tout arrêter</translation>
    </message>
    <message>
        <source>Search s&amp;ettings…</source>
        <translation>&amp;Réglages de la recherche…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Clavier</translation>
    </message>
    <message>
        <source>&amp;About Hatter</source>
        <translation>À &amp;propos de Hatter</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>About Hatter</source>
        <translation>À propos de Hatter</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Hatter %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A workbench for hardware-aware Transformers (HAT, Wang et al., ACL 2020): train one SuperTransformer, measure latency on the machine that will run the model, and steer the search by hand.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Hatter %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Un atelier de Transformers adaptés au matériel (HAT, Wang et al., ACL 2020) : entraîner un SuperTransformer, mesurer la latence sur la machine qui exécutera le modèle, et guider la recherche à la main.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>preparing data</source>
        <translation>préparation des données</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>measuring latency</source>
        <translation>mesure de latence</translation>
    </message>
    <message>
        <source>fitting the predictor</source>
        <translation>ajustement du prédicteur</translation>
    </message>
    <message>
        <source>searching</source>
        <translation>recherche</translation>
    </message>
    <message>
        <source>measuring BLEU</source>
        <translation>mesure du BLEU</translation>
    </message>
    <message>
        <source>exporting</source>
        <translation>export</translation>
    </message>
    <message>
        <source>a parallel corpus</source>
        <translation>un corpus parallèle</translation>
    </message>
    <message>
        <source>trained once, holds all</source>
        <translation>entraîné une fois, contient tout</translation>
    </message>
    <message>
        <source>measured on your device</source>
        <translation>mesurée sur votre appareil</translation>
    </message>
    <message>
        <source>steered by you</source>
        <translation>guidée par vous</translation>
    </message>
    <message>
        <source>YAML and weights</source>
        <translation>YAML et poids</translation>
    </message>
    <message>
        <source>%1 pairs · %2 pieces</source>
        <translation>%1 paires · %2 unités</translation>
    </message>
    <message>
        <source>no corpus yet</source>
        <translation>pas encore de corpus</translation>
    </message>
    <message>
        <source>validation loss %1</source>
        <translation>perte de validation %1</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>entraîné</translation>
    </message>
    <message>
        <source>not trained yet</source>
        <translation>pas encore entraîné</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured</source>
        <translation>
            <numerusform>%Ln mesuré</numerusform>
            <numerusform>%Ln mesurés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · MAPE %2</source>
        <translation>%1 · MAPE %2</translation>
    </message>
    <message>
        <source>nothing measured yet</source>
        <translation>rien de mesuré</translation>
    </message>
    <message>
        <source>%1, not fitted</source>
        <translation>%1, non ajusté</translation>
    </message>
    <message>
        <source>nothing exported yet</source>
        <translation>rien d’exporté</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exported</source>
        <translation>
            <numerusform>%Ln exporté</numerusform>
            <numerusform>%Ln exportés</numerusform>
        </translation>
    </message>
    <message>
        <source>generation %1 of %2</source>
        <translation>génération %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln recherche</numerusform>
            <numerusform>%Ln recherches</numerusform>
        </translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>waits for the stages above</source>
        <translation>attend les étapes ci-dessus</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>arrêt…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln task(s) waiting</source>
        <translation>
            <numerusform>%1 · %Ln tâche en attente</numerusform>
            <numerusform>%1 · %Ln tâches en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>idle · %Ln measured</source>
        <translation>
            <numerusform>inactif · %Ln mesuré</numerusform>
            <numerusform>inactif · %Ln mesurés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 candidates saved</source>
        <translation>%1 candidats enregistrés</translation>
    </message>
    <message>
        <source>BLEU: sacreBLEU 13a, beam 5</source>
        <translation>BLEU : sacreBLEU 13a, faisceau 5</translation>
    </message>
    <message>
        <source>Hatter %1</source>
        <translation>Hatter %1</translation>
    </message>
    <message>
        <source>&amp;Import HAT checkpoint…</source>
        <translation>&amp;Importer un point de reprise HAT…</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>import</translation>
    </message>
    <message>
        <source>imported predictor</source>
        <translation>prédicteur importé</translation>
    </message>
    <message>
        <source>The binary data has no %1 pairs.</source>
        <translation>Les données binaires n’ont pas de paires « %1 ».</translation>
    </message>
    <message>
        <source>No BPE codes were given: text must come in pieces.</source>
        <translation>Sans codes BPE, le texte doit être déjà découpé.</translation>
    </message>
    <message>
        <source>The model knows lower case alone: typed text is lowered.</source>
        <translation>Le modèle ne connaît que les minuscules : le texte saisi y est converti.</translation>
    </message>
    <message>
        <source>Punctuation stands alone in the data: typed text goes through Moses&apos; rules.</source>
        <translation>La ponctuation est isolée dans les données : le texte saisi passe par les règles de Moses.</translation>
    </message>
    <message>
        <source>Punctuation hangs on words in the data: text is not tokenised.</source>
        <translation>La ponctuation est collée aux mots dans les données : le texte n’est pas tokenisé.</translation>
    </message>
    <message>
        <source>The dictionary has Moses&apos; entities: typed text goes through its rules.</source>
        <translation>Le dictionnaire contient des entités de Moses : le texte saisi passe par ses règles.</translation>
    </message>
    <message>
        <source>Nothing tells how the text was tokenised: Moses&apos; rules are assumed.</source>
        <translation>Rien n’indique comment le texte a été tokenisé : les règles de Moses sont supposées.</translation>
    </message>
    <message>
        <source>One SubTransformer was trained in this file: the design space holds its sizes alone.</source>
        <translation>Un seul SubTransformer a été entraîné dans ce fichier : l’espace de conception ne contient que ses tailles.</translation>
    </message>
    <message>
        <source>Training begins with a fresh optimiser: %1</source>
        <translation>L’entraînement reprend avec un optimiseur neuf : %1</translation>
    </message>
    <message>
        <source>Imported: vocabularies of %1 and %2 pieces. Measure latency next, then search.</source>
        <translation>Importé : vocabulaires de %1 et %2 unités. Mesurez la latence, puis cherchez.</translation>
    </message>
    <message>
        <source>The checkpoint could not be imported.</source>
        <translation>Le point de reprise n’a pas pu être importé.</translation>
    </message>
    <message>
        <source>profiling layers</source>
        <translation>profilage des couches</translation>
    </message>
    <message>
        <source>%1: %2 of about %3</source>
        <comment>target, measured, asked for</comment>
        <translation>%1 : %2 sur environ %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln importée</numerusform>
            <numerusform>%Ln importées</numerusform>
        </translation>
    </message>
    <message>
        <source>idle</source>
        <translation>au repos</translation>
    </message>
    <message>
        <source>Compare with &amp;random</source>
        <translation>Comparer au &amp;hasard</translation>
    </message>
    <message>
        <source>Lays a random run with the same limit and sizes over the shown one</source>
        <translation>Superpose à la recherche affichée une recherche aléatoire de mêmes limite et tailles</translation>
    </message>
    <message>
        <source>&amp;Fork the shown run…</source>
        <translation>&amp;Dériver la recherche affichée…</translation>
    </message>
    <message>
        <source>evaluating a candidate</source>
        <translation>évaluation d’un candidat</translation>
    </message>
    <message>
        <source>The workspace could not be made.</source>
        <translation>L’espace de travail n’a pas pu être créé.</translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation>Un seul fichier à la fois, s’il vous plaît.</translation>
    </message>
    <message>
        <source>%1 is nothing that Hatter can take.</source>
        <translation>Hatter ne peut rien faire de %1.</translation>
    </message>
    <message>
        <source>%1 belongs into a workspace. Open one or make a new one, then drop it again.</source>
        <translation>%1 a sa place dans un espace de travail. Ouvrez-en un ou créez-en un, puis déposez-le à nouveau.</translation>
    </message>
    <message>
        <source>Some settings of %1 are not used.</source>
        <translation>Certains réglages de %1 ne sont pas utilisés.</translation>
    </message>
    <message>
        <source>%1 holds %2, which are for the command line.</source>
        <translation>%1 contient %2, à utiliser en ligne de commande.</translation>
    </message>
    <message>
        <source>%1 cannot be taken.</source>
        <translation>%1 ne peut pas être pris.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The predictor of %1 was imported. Searches can go by it.</source>
        <translation>Le prédicteur de %1 a été importé. Les recherches peuvent l’utiliser.</translation>
    </message>
    <message>
        <source>The predictor could not be imported.</source>
        <translation>Le prédicteur n’a pas pu être importé.</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler : %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir : %1</translation>
    </message>
    <message>
        <source>&amp;Copy as YAML</source>
        <translation>&amp;Copier en YAML</translation>
    </message>
    <message>
        <source>Copies the selected SubTransformer as HAT&apos;s YAML</source>
        <translation>Copie le SubTransformer sélectionné en YAML de HAT</translation>
    </message>
    <message>
        <source>&amp;Paste SubTransformer</source>
        <translation>C&amp;oller un SubTransformer</translation>
    </message>
    <message>
        <source>Takes HAT&apos;s YAML from the clipboard into the comparison, or as a candidate by hand</source>
        <translation>Prend du presse-papiers le YAML de HAT dans la comparaison, ou comme candidat à la main</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>There is no plot on this page.</source>
        <translation>Il n’y a pas de graphique sur cette page.</translation>
    </message>
    <message>
        <source>Select a SubTransformer first: it is copied as HAT&apos;s YAML.</source>
        <translation>Sélectionnez d’abord un SubTransformer : il est copié en YAML de HAT.</translation>
    </message>
    <message>
        <source>Copied as YAML</source>
        <translation>Copié en YAML</translation>
    </message>
    <message>
        <source>A SubTransformer is checked against the design space of an open workspace, and there is none.</source>
        <translation>Un SubTransformer se vérifie selon l’espace de conception d’un espace de travail ouvert, et aucun n’est ouvert.</translation>
    </message>
    <message>
        <source>This is no SubTransformer of the workspace&apos;s design space.</source>
        <translation>Ce n’est pas un SubTransformer de l’espace de conception de l’espace de travail.</translation>
    </message>
    <message>
        <source>A comparison shows latencies: measure some and fit a predictor first.</source>
        <translation>Une comparaison montre des latences : mesurez-en d’abord et ajustez un prédicteur.</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>La comparaison contient quatre candidats. Retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>It is in the comparison already.</source>
        <translation>Il est déjà dans la comparaison.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SubTransformer(s) taken into the comparison</source>
        <translation>
            <numerusform>%Ln SubTransformer pris dans la comparaison</numerusform>
            <numerusform>%Ln SubTransformers pris dans la comparaison</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New from corpus…</source>
        <translation>&amp;Nouveau depuis un corpus…</translation>
    </message>
    <message>
        <source>Save p&amp;lot…</source>
        <translation>Enregistrer &amp;le graphique…</translation>
    </message>
    <message>
        <source>Saves the plot that has the keys, or the largest, as PNG, SVG or CSV</source>
        <translation>Enregistre le graphique qui a le focus, ou le plus grand, en PNG, SVG ou CSV</translation>
    </message>
    <message>
        <source>Plot as ta&amp;ble</source>
        <translation>Graphique en ta&amp;bleau</translation>
    </message>
    <message>
        <source>Opens the figures of the plot that has the keys, or of the largest</source>
        <translation>Ouvre les chiffres du graphique qui a le focus, ou du plus grand</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>&amp;Aide sur cette page</translation>
    </message>
    <message>
        <source>training a SubTransformer</source>
        <translation>entraînement d’un SubTransformer</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>traduction</translation>
    </message>
    <message>
        <source>comparing translations</source>
        <translation>comparaison des traductions</translation>
    </message>
    <message>
        <source>trained to its full quality</source>
        <translation>entraîné à pleine qualité</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trained</source>
        <translation>
            <numerusform>%Ln entraîné</numerusform>
            <numerusform>%Ln entraînés</numerusform>
        </translation>
    </message>
    <message>
        <source>training paused</source>
        <translation>entraînement en pause</translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation>rien d’entraîné</translation>
    </message>
    <message>
        <source>The report of run %1 is being written…</source>
        <translation>Le rapport de la recherche %1 est en cours d’écriture…</translation>
    </message>
    <message>
        <source>The report of run %1 is written.</source>
        <translation>Le rapport de la recherche %1 est écrit.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>hatter::ui::MessageStrip</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>hatter::ui::MessagesTab</name>
    <message>
        <source>Lines of the log</source>
        <translation>Lignes du journal</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>debug and above</source>
        <translation>à partir de debug</translation>
    </message>
    <message>
        <source>info and above</source>
        <translation>à partir d’info</translation>
    </message>
    <message>
        <source>warnings and errors</source>
        <translation>avertissements et erreurs</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>Least level that is shown</source>
        <translation>Niveau minimal affiché</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filtre du journal</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vider</translation>
    </message>
    <message>
        <source>No message meets the filter.</source>
        <translation>Aucun message ne répond au filtre.</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Pas encore de messages.</translation>
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
        <translation>pas de but</translation>
    </message>
    <message>
        <source>Measuring stops when predictions of SubTransformers that were not fitted are off by so little on average.</source>
        <translation>La mesure s’arrête quand les prédictions de SubTransformers non ajustés ne s’écartent en moyenne que d’aussi peu.</translation>
    </message>
    <message>
        <source> SubTransformers</source>
        <translation> SubTransformers</translation>
    </message>
    <message>
        <source>Those that were measured before count.</source>
        <translation>Ceux déjà mesurés comptent.</translation>
    </message>
    <message>
        <source>Cost regression</source>
        <translation>Régression des coûts</translation>
    </message>
    <message>
        <source>HAT&apos;s network</source>
        <translation>réseau de HAT</translation>
    </message>
    <message>
        <source>The better of both</source>
        <translation>Le meilleur des deux</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>But</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prédicteur</translation>
    </message>
    <message>
        <source>Onboarding</source>
        <translation>Étalonnage</translation>
    </message>
    <message>
        <source>Held-out MAPE now %1</source>
        <translation>MAPE hors ajustement : %1</translation>
    </message>
    <message>
        <source>Goal: held-out MAPE %1, now %2</source>
        <translation>But : MAPE hors ajustement %1, actuellement %2</translation>
    </message>
    <message>
        <source>Goal: held-out MAPE %1</source>
        <translation>But : MAPE hors ajustement %1</translation>
    </message>
    <message numerus="yes">
        <source>Stops after %Ln SubTransformer(s).</source>
        <translation>
            <numerusform>S’arrête après %Ln SubTransformer.</numerusform>
            <numerusform>S’arrête après %Ln SubTransformers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Anchor drifted by %1 at %2</source>
        <translation>Ancre décalée de %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) quarantined</source>
        <translation>
            <numerusform>%Ln ligne en quarantaine</numerusform>
            <numerusform>%Ln lignes en quarantaine</numerusform>
        </translation>
    </message>
    <message>
        <source>cooled down for %1</source>
        <translation>refroidi pendant %1</translation>
    </message>
    <message>
        <source>cooling down</source>
        <translation>refroidissement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured again</source>
        <translation>
            <numerusform>%Ln remesurée</numerusform>
            <numerusform>%Ln remesurées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be measured again</source>
        <translation>
            <numerusform>%Ln reste à remesurer</numerusform>
            <numerusform>%Ln restent à remesurer</numerusform>
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
            <numerusform>Remesure %Ln SubTransformer choisi.</numerusform>
            <numerusform>Remesure %Ln SubTransformers choisis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops at the goal, which counts from %1 SubTransformers on, or after %2.</source>
        <translation>S’arrête au but, qui compte à partir de %1 SubTransformers, ou après %2.</translation>
    </message>
    <message>
        <source>The machine&apos;s level changed</source>
        <translation>Le niveau de la machine a changé</translation>
    </message>
    <message numerus="yes">
        <source>The anchor did not come back %Ln time(s): since then all rows are held against its new level. Measure again on a quiet machine if the error stays large.</source>
        <translation>
            <numerusform>L’ancre n’est pas revenue %Ln fois : depuis, toutes les lignes sont comparées à son nouveau niveau. Si l’erreur reste grande, mesurez à nouveau sur une machine au repos.</numerusform>
            <numerusform>L’ancre n’est pas revenue %Ln fois : depuis, toutes les lignes sont comparées à son nouveau niveau. Si l’erreur reste grande, mesurez à nouveau sur une machine au repos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::PairTable</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ParallelChart</name>
    <message>
        <source>Parallel coordinates of the evaluated candidates</source>
        <translation>Coordonnées parallèles des candidats évalués</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>Coordonnées parallèles</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two lines of an axis&apos; title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>axe</translation>
    </message>
    <message>
        <source>least</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>most</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>brushed from</source>
        <translation>retenu de</translation>
    </message>
    <message>
        <source>brushed to</source>
        <translation>retenu à</translation>
    </message>
    <message>
        <source>%1: brushed from %2 to %3</source>
        <comment>axis, ends</comment>
        <translation>%1 : retenu de %2 à %3</translation>
    </message>
    <message>
        <source>%1: nothing brushed</source>
        <comment>axis</comment>
        <translation>%1 : aucune plage retenue</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ParetoPlot</name>
    <message>
        <source>Pareto plot: quality against latency</source>
        <translation>Graphique de Pareto : qualité selon la latence</translation>
    </message>
    <message>
        <source>latency, ms</source>
        <translation>latence, ms</translation>
    </message>
    <message>
        <source>%1, smaller is up ↑</source>
        <translation>%1, plus petit en haut ↑</translation>
    </message>
    <message>
        <source>%1 ↑</source>
        <translation>%1 ↑</translation>
    </message>
    <message>
        <source>Latency limit in milliseconds</source>
        <translation>Limite de latence en millisecondes</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>too slow: kept, not bred from</source>
        <translation>trop lent : gardé, pas croisé</translation>
    </message>
    <message>
        <source>refused children</source>
        <translation>enfants refusés</translation>
    </message>
    <message>
        <source>%1 ms	published</source>
        <translation>%1 ms	publié</translation>
    </message>
    <message>
        <source>%1	%2</source>
        <comment>value, its name</comment>
        <translation>%1	%2</translation>
    </message>
    <message>
        <source>front, %1 measured</source>
        <comment>name of the value</comment>
        <translation>front, %1 mesuré</translation>
    </message>
    <message>
        <source>front, %1 estimated</source>
        <comment>name of the value</comment>
        <translation>front, %1 estimé</translation>
    </message>
    <message>
        <source>published, other device</source>
        <translation>publié, autre appareil</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>gen.</source>
        <comment>generation, short</comment>
        <translation>gén.</translation>
    </message>
    <message>
        <source>published, measured by its authors</source>
        <translation>publié, mesuré par les auteurs</translation>
    </message>
    <message>
        <source>%1 ms	predicted</source>
        <translation>%1 ms	prédite</translation>
    </message>
    <message>
        <source>Pareto plot</source>
        <translation>Graphique de Pareto</translation>
    </message>
    <message>
        <source>published</source>
        <comment>of a value</comment>
        <translation>publié</translation>
    </message>
    <message>
        <source>measured</source>
        <comment>of a value</comment>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>estimated</source>
        <comment>of a value</comment>
        <translation>estimé</translation>
    </message>
    <message>
        <source>front</source>
        <translation>front</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>candidat</translation>
    </message>
    <message>
        <source>refused child</source>
        <translation>enfant refusé</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>%1 is</source>
        <comment>quality: measured, estimated</comment>
        <translation>%1 : état</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>génération</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>front, %1 calibrated, 90 %</source>
        <comment>name of the value</comment>
        <translation>front, %1 calibré, 90 %</translation>
    </message>
    <message>
        <source>calibrated</source>
        <comment>of a value</comment>
        <translation>calibré</translation>
    </message>
    <message>
        <source>calibrated, 90 %: %1 to %2</source>
        <comment>of a value</comment>
        <translation>calibré, 90 % : %1 à %2</translation>
    </message>
</context>
<context>
    <name>hatter::ui::PlotActions</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>Afficher en &amp;tableau</translation>
    </message>
    <message>
        <source>&amp;Save plot…</source>
        <translation>&amp;Enregistrer le graphique…</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>Copier l’&amp;image</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>Copier les c&amp;hiffres</translation>
    </message>
    <message>
        <source>Save plot</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>Figures, CSV (*.csv)</source>
        <translation>Chiffres, CSV (*.csv)</translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation>Le graphique n’a pas pu être écrit dans %1.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::PlotTableDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all of them, for a spreadsheet</source>
        <translation>Copie les lignes sélectionnées, ou toutes, pour un tableur</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Nothing is plotted yet.</source>
        <translation>Rien n’est encore tracé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::PublishedCard</name>
    <message>
        <source>in the comparison</source>
        <translation>dans la comparaison</translation>
    </message>
    <message>
        <source>Select a model to see its layers.</source>
        <translation>Sélectionnez un modèle pour voir ses couches.</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Export YAML…</source>
        <translation>Exporter le YAML…</translation>
    </message>
    <message>
        <source>Take it out of the comparison</source>
        <translation>Retirer de la comparaison</translation>
    </message>
    <message>
        <source>Add it to the comparison</source>
        <translation>Ajouter à la comparaison</translation>
    </message>
    <message>
        <source>No model selected</source>
        <translation>Aucun modèle sélectionné</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>task, languages</comment>
        <translation>%1 : %2 → %3</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>published, on %1</source>
        <translation>publié, sur %1</translation>
    </message>
    <message>
        <source>%1 BLEU</source>
        <translation>%1 BLEU</translation>
    </message>
    <message>
        <source>published; SacreBLEU %1</source>
        <translation>publié ; SacreBLEU %1</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message numerus="yes">
        <source>%1 FLOPs, %Ln token(s)</source>
        <translation>
            <numerusform>%1 FLOPs, %Ln token</numerusform>
            <numerusform>%1 FLOPs, %Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::PublishedPage</name>
    <message>
        <source>Published models</source>
        <translation>Modèles publiés</translation>
    </message>
    <message>
        <source>Found ones too</source>
        <translation>Aussi ceux trouvés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>Toutes les tâches</translation>
    </message>
    <message>
        <source>All hardware</source>
        <translation>Tout le matériel</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Back to the start (Esc)</source>
        <translation>Retour à l’accueil (Échap)</translation>
    </message>
    <message>
        <source>Published BLEU against latency</source>
        <translation>BLEU publié selon la latence</translation>
    </message>
    <message>
        <source>The published models could not be read.</source>
        <translation>Les modèles publiés n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>Latency and BLEU as published by their authors. Source: %1</source>
        <translation>Latence et BLEU tels que publiés par les auteurs. Source : %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>La comparaison contient quatre candidats. Retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>latency on %1, ms — published</source>
        <translation>latence sur %1, ms — publiée</translation>
    </message>
    <message>
        <source>BLEU, %1</source>
        <comment>task</comment>
        <translation>BLEU, %1</translation>
    </message>
    <message>
        <source>latency, ms — published</source>
        <translation>latence, ms — publiée</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>None was published for this task on this hardware.</source>
        <translation>Aucun n’a été publié pour cette tâche sur ce matériel.</translation>
    </message>
    <message>
        <source>Only a workspace with these languages, whose latency target is named as this hardware, can be shown here: latencies of different machines are not comparable.</source>
        <translation>Seul un espace de travail avec ces langues, dont la cible de latence porte le nom de ce matériel, peut être affiché ici : les latences de machines différentes ne sont pas comparables.</translation>
    </message>
    <message>
        <source>No BLEU was measured in this run yet.</source>
        <translation>Aucun BLEU n’a encore été mesuré dans cette recherche.</translation>
    </message>
    <message>
        <source>Candidates of the latest search with measured BLEU on the workspace&apos;s own test set, at their predicted latency.</source>
        <translation>Candidats de la dernière recherche avec un BLEU mesuré sur le jeu de test propre à l’espace de travail, à leur latence prédite.</translation>
    </message>
    <message>
        <source>found: own test set, predicted latency</source>
        <translation>trouvés : jeu de test propre, latence prédite</translation>
    </message>
    <message>
        <source>%1 BLEU	published</source>
        <translation>%1 BLEU	publié</translation>
    </message>
    <message>
        <source>%1 SacreBLEU	published</source>
        <translation>%1 SacreBLEU	publié</translation>
    </message>
    <message>
        <source>%1 parameters, %2 FLOPs</source>
        <translation>%1 paramètres, %2 FLOPs</translation>
    </message>
    <message>
        <source>#%1, found</source>
        <comment>number</comment>
        <translation>n° %1, trouvé</translation>
    </message>
    <message>
        <source>%1	predicted</source>
        <translation>%1	prédit</translation>
    </message>
    <message>
        <source>%1 BLEU	measured</source>
        <translation>%1 BLEU	mesuré</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The YAML could not be written.</source>
        <translation>Le YAML n’a pas pu être écrit.</translation>
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
        <translation>dans la comparaison</translation>
    </message>
    <message>
        <source>published: measured by its authors</source>
        <translation>publié : mesuré par les auteurs</translation>
    </message>
    <message>
        <source>without embeddings and output layer</source>
        <translation>sans les plongements ni la couche de sortie</translation>
    </message>
    <message numerus="yes">
        <source>of one forward pass over %Ln token(s), without the output layer</source>
        <translation>
            <numerusform>d’une passe avant sur %Ln token, sans la couche de sortie</numerusform>
            <numerusform>d’une passe avant sur %Ln tokens, sans la couche de sortie</numerusform>
        </translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Latency ms</source>
        <translation>Latence ms</translation>
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
        <translation>aucun</translation>
    </message>
    <message>
        <source>factor %1 measured</source>
        <translation>facteur %1 mesuré</translation>
    </message>
    <message>
        <source>factor %1 predicted</source>
        <translation>facteur %1 prédit</translation>
    </message>
    <message>
        <source>%1 ms measured, %2 ms predicted, BLEU %3</source>
        <translation>%1 ms mesurés, %2 ms prédits, BLEU %3</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Débutée</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Sampled</source>
        <translation>Tirés</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Évalués</translation>
    </message>
    <message>
        <source>Known before</source>
        <translation>Déjà connus</translation>
    </message>
    <message>
        <source>Refused as too slow</source>
        <translation>Refusés, trop lents</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Générations</translation>
    </message>
    <message>
        <source>Latency limit</source>
        <translation>Limite de latence</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Front</translation>
    </message>
    <message numerus="yes">
        <source>%n SubTransformers</source>
        <translation>
            <numerusform>%n SubTransformer</numerusform>
            <numerusform>%n SubTransformers</numerusform>
        </translation>
    </message>
    <message>
        <source>Latency predictor</source>
        <translation>Prédicteur de latence</translation>
    </message>
    <message numerus="yes">
        <source>error %1 in the mean, %2 at worst, on %n held-out measurements</source>
        <translation>
            <numerusform>erreur %1 en moyenne, %2 au pire, sur %n mesure hors ajustement</numerusform>
            <numerusform>erreur %1 en moyenne, %2 au pire, sur %n mesures hors ajustement</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest SubTransformer</source>
        <translation>Plus grand SubTransformer</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidat</translation>
    </message>
    <message>
        <source>predicted ms</source>
        <translation>prédit, ms</translation>
    </message>
    <message>
        <source>measured ms</source>
        <translation>mesuré, ms</translation>
    </message>
    <message>
        <source>loss, subset</source>
        <translation>perte, extrait</translation>
    </message>
    <message>
        <source>loss, all</source>
        <translation>perte, tout</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>paramètres</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>génération</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>hachage</translation>
    </message>
    <message>
        <source>architecture</source>
        <translation>architecture</translation>
    </message>
    <message>
        <source>Search %1 of %2</source>
        <translation>Recherche %1 de %2</translation>
    </message>
    <message>
        <source>BLEU against latency</source>
        <translation>BLEU selon la latence</translation>
    </message>
    <message>
        <source>Validation loss against latency</source>
        <translation>Perte de validation selon la latence</translation>
    </message>
    <message>
        <source>The front</source>
        <translation>Le front</translation>
    </message>
    <message>
        <source>Losses are in bits a target token, with weights inherited from the SuperTransformer. Parameters are those of the layers, without embeddings.</source>
        <translation>Pertes en bits par jeton cible, avec des poids hérités du SuperTransformer. Les paramètres sont ceux des couches, sans plongements.</translation>
    </message>
    <message>
        <source>Candidate %1: %2 predicted</source>
        <translation>Candidat %1 : %2 prédit</translation>
    </message>
    <message>
        <source>latency on %1, ms — measured</source>
        <translation>latence sur %1, ms — mesurée</translation>
    </message>
    <message>
        <source>latency on %1, ms — predicted</source>
        <translation>latence sur %1, ms — prédite</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>perte de validation</translation>
    </message>
    <message>
        <source>No candidate of this run was evaluated.</source>
        <translation>Aucun candidat de cette recherche n’a été évalué.</translation>
    </message>
    <message>
        <source>BLEU, test pairs — measured</source>
        <translation>BLEU, paires de test — mesuré</translation>
    </message>
    <message>
        <source>Evaluated in part and dropped</source>
        <translation>Évalués en partie puis écartés</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>Dérivée de</translation>
    </message>
    <message>
        <source>run %1 after generation %2</source>
        <translation>la recherche %1 après la génération %2</translation>
    </message>
    <message>
        <source>Excluded by constraints</source>
        <translation>Exclus par les contraintes</translation>
    </message>
    <message>
        <source>Steered</source>
        <translation>Pilotage</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ReportActions</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>Enregistrer le &amp;rapport…</translation>
    </message>
    <message>
        <source>Writes the run as a PDF or as a page with pictures, to pass on</source>
        <translation>Écrit la recherche en PDF ou en page avec images, à transmettre</translation>
    </message>
    <message>
        <source>Something is being measured. Save the report afterwards.</source>
        <translation>Une mesure est en cours. Enregistrez le rapport ensuite.</translation>
    </message>
    <message>
        <source>The report could not be written to %1.</source>
        <translation>Le rapport n’a pas pu être écrit dans %1.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ReportDialog</name>
    <message>
        <source>PDF, one file</source>
        <translation>PDF, un seul fichier</translation>
    </message>
    <message>
        <source>Web page, a folder with pictures and figures (JSON)</source>
        <translation>Page web, un dossier avec images et chiffres (JSON)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save a report of run %1</source>
        <translation>Enregistrer le rapport de la recherche %1</translation>
    </message>
    <message>
        <source>What was sampled, the limits it was steered by, the front with its figures, and every member as a drawing: to read without Hatter.</source>
        <translation>Ce qui a été tiré, les limites qui l’ont dirigé, le front avec ses chiffres, et chaque membre en dessin : à lire sans Hatter.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Choisir un emplacement</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>There is a file of this name. It will be replaced.</source>
        <translation>Un fichier de ce nom existe. Il sera remplacé.</translation>
    </message>
    <message>
        <source>There is a folder of this name. An earlier report in it will be replaced.</source>
        <translation>Un dossier de ce nom existe. Un rapport antérieur qu’il contient sera remplacé.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::RowCard</name>
    <message>
        <source>Back to the error curve</source>
        <translation>Retour à la courbe d’erreur</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Re-measure</source>
        <translation>Remesurer</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Quarantaine</translation>
    </message>
    <message>
        <source>Profile layers</source>
        <translation>Profiler les couches</translation>
    </message>
    <message>
        <source>Times the layers one by one, so that their shares are measured ones</source>
        <translation>Chronomètre les couches une à une, pour des parts mesurées</translation>
    </message>
    <message>
        <source>Take it out of the comparison</source>
        <translation>Retirer de la comparaison</translation>
    </message>
    <message>
        <source>Add it to the comparison</source>
        <translation>Ajouter à la comparaison</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importée</translation>
    </message>
    <message>
        <source>measured, ± %1 ms</source>
        <translation>mesurée, ± %1 ms</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesurée</translation>
    </message>
    <message>
        <source>%1 predicted without it</source>
        <translation>%1 prédite sans elle</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 prédite</translation>
    </message>
    <message>
        <source>encoder %1 ms, decoder %2 ms</source>
        <translation>encodeur %1 ms, décodeur %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln exécution</numerusform>
            <numerusform>%Ln exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>A row of averages: its layers are not told.</source>
        <translation>Une ligne de moyennes : ses couches ne sont pas données.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>% of profiled latency</source>
        <translation>% de la latence profilée</translation>
    </message>
    <message>
        <source>% of predicted latency</source>
        <translation>% de la latence prédite</translation>
    </message>
</context>
<context>
    <name>hatter::ui::RunCard</name>
    <message>
        <source>Start search</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Avancement de la recherche</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message numerus="yes">
        <source>%Ln generation(s)</source>
        <translation>
            <numerusform>%Ln génération</numerusform>
            <numerusform>%Ln générations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 evaluated</source>
        <translation>%1 évalués</translation>
    </message>
    <message>
        <source>%1 refused, too slow</source>
        <translation>%1 trop lents</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>En attente d’un autre travail</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>generation %1 of %2</source>
        <translation>génération %1 sur %2</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 écoulées</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>environ %1 restantes</translation>
    </message>
    <message>
        <source>%1 evaluated · %2 a second</source>
        <translation>%1 évalués · %2 par seconde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>No search is running</source>
        <translation>Aucune recherche en cours</translation>
    </message>
    <message>
        <source>Set the limit on the plot, then start.</source>
        <translation>Placez la limite sur le graphique, puis démarrez.</translation>
    </message>
    <message>
        <source>Settings of the next search</source>
        <translation>Réglages de la prochaine recherche</translation>
    </message>
    <message>
        <source>%1 evaluated, %2 dropped early</source>
        <translation>%1 évalués, %2 écartés tôt</translation>
    </message>
    <message>
        <source>Fork this run…</source>
        <translation>Dériver cette recherche…</translation>
    </message>
    <message>
        <source>Go on from any of its generations as a new run</source>
        <translation>Continuer depuis n’importe laquelle de ses générations en une nouvelle recherche</translation>
    </message>
    <message>
        <source>Constraints in force</source>
        <translation>Contraintes en vigueur</translation>
    </message>
    <message>
        <source>Constraints…</source>
        <translation>Contraintes…</translation>
    </message>
    <message>
        <source>Bounds on size and other latencies, fixed genes, equal heads</source>
        <translation>Bornes de taille et d’autres latences, gènes fixés, têtes égales</translation>
    </message>
    <message>
        <source>forked from run %1 after generation %2</source>
        <translation>dérivée de la recherche %1 après la génération %2</translation>
    </message>
    <message>
        <source>%1 too slow, %2 excluded</source>
        <translation>%1 trop lents, %2 exclus</translation>
    </message>
    <message>
        <source>%1 sampled: %2 evaluated, %3 seen before, %4 too slow, %5 excluded, %6 dropped early</source>
        <translation>%1 tirés : %2 évalués, %3 déjà vus, %4 trop lents, %5 exclus, %6 écartés tôt</translation>
    </message>
    <message>
        <source>No constraints</source>
        <translation>Aucune contrainte</translation>
    </message>
    <message>
        <source>The shown run as a page or a PDF, to pass on</source>
        <translation>La recherche affichée en page ou en PDF, à transmettre</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
</context>
<context>
    <name>hatter::ui::RunOverlays</name>
    <message>
        <source>Run %1 · %2</source>
        <comment>number, method</comment>
        <translation>Recherche %1 · %2</translation>
    </message>
    <message>
        <source>New run · %1</source>
        <comment>method</comment>
        <translation>Nouvelle recherche · %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::RunsTab</name>
    <message>
        <source>Run</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Débutée</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Fork of</source>
        <translation>Dérivée de</translation>
    </message>
    <message>
        <source>Limit ms</source>
        <translation>Limite ms</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>Gén.</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Tirages</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>Évalués</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>Déjà vus</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>Trop lents</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Exclus</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Tirage</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Settings of the chosen run</source>
        <translation>Réglages de la recherche choisie</translation>
    </message>
    <message>
        <source>Steering of the chosen run</source>
        <translation>Pilotage de la recherche choisie</translation>
    </message>
    <message>
        <source>Open on the Search page</source>
        <translation>Ouvrir sur la page Recherche</translation>
    </message>
    <message>
        <source>Its candidates</source>
        <translation>Ses candidats</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>The table of candidates, with this run alone</source>
        <translation>Le tableau des candidats, avec cette recherche seule</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Mutation probability of a gene</source>
        <translation>Probabilité de mutation d’un gène</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>Les recherches n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>%1, then %2+%3+%4</source>
        <comment>population at the start; parents, mutations, crossovers</comment>
        <translation>%1, puis %2+%3+%4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, asked for</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>run %1, gen. %2</source>
        <translation>recherche %1, gén. %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln recherche</numerusform>
            <numerusform>%Ln recherches</numerusform>
        </translation>
    </message>
    <message>
        <source>No search has run yet.</source>
        <translation>Aucune recherche n’a encore eu lieu.</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>Aller à la recherche</translation>
    </message>
    <message>
        <source>Settings of run %1</source>
        <translation>Réglages de la recherche %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Steering of run %1</source>
        <translation>Pilotage de la recherche %1</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>Pilotage</translation>
    </message>
    <message>
        <source>The steering of the run could not be read.</source>
        <translation>Le pilotage de la recherche n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Nobody changed the limit or the constraints of this run.</source>
        <translation>Personne n’a changé la limite ni les contraintes de cette recherche.</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ScatterChart</name>
    <message>
        <source>Predicted against measured</source>
        <translation>Prédit et mesuré</translation>
    </message>
    <message>
        <source>Points appear when latencies were measured and a predictor was fitted.</source>
        <translation>Les points apparaissent quand des latences sont mesurées et un prédicteur ajusté.</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>en quarantaine</translation>
    </message>
    <message>
        <source>fitted</source>
        <translation>ajusté</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>hors ajustement</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SearchCharts</name>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Générations</translation>
    </message>
    <message>
        <source>Every candidate of the run</source>
        <translation>Tous les candidats de la recherche</translation>
    </message>
    <message>
        <source>How often each choice appears on the front, and among all evaluated candidates</source>
        <translation>Fréquence de chaque choix sur le front et parmi tous les candidats évalués</translation>
    </message>
    <message>
        <source>Best loss and hypervolume by the number of evaluations, runs side by side</source>
        <translation>Meilleure perte et hypervolume selon le nombre d&apos;évaluations, recherches côte à côte</translation>
    </message>
    <message>
        <source>Limit, best loss, hypervolume and front after each generation</source>
        <translation>Limite, meilleure perte, hypervolume et front après chaque génération</translation>
    </message>
    <message>
        <source>What stands under the plot</source>
        <translation>Ce qui figure sous le graphique</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>Les mêmes chiffres en tableau</translation>
    </message>
    <message>
        <source>Save as a picture (PNG) or as figures (CSV)</source>
        <translation>Enregistrer en image (PNG) ou en chiffres (CSV)</translation>
    </message>
    <message>
        <source>Nothing was evaluated yet.</source>
        <translation>Rien n&apos;a encore été évalué.</translation>
    </message>
    <message>
        <source>Nothing was evaluated under the limit yet.</source>
        <translation>Rien n&apos;a encore été évalué sous la limite.</translation>
    </message>
    <message>
        <source>Hypervolume</source>
        <translation>Hypervolume</translation>
    </message>
    <message>
        <source>evaluated SubTransformers</source>
        <translation>SubTransformers évalués</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
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
        <translation>Évalués</translation>
    </message>
    <message>
        <source>Evaluated %</source>
        <translation>Évalués %</translation>
    </message>
    <message>
        <source>Choices of the front and of all evaluated candidates</source>
        <translation>Choix du front et de tous les candidats évalués</translation>
    </message>
    <message>
        <source>Best loss and hypervolume by evaluations</source>
        <translation>Meilleure perte et hypervolume par évaluations</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Limit ms</source>
        <translation>Limite ms</translation>
    </message>
    <message>
        <source>Best loss ≤ limit</source>
        <translation>Meilleure perte ≤ limite</translation>
    </message>
    <message>
        <source>On the front</source>
        <translation>Sur le front</translation>
    </message>
    <message>
        <source>A selected generation&apos;s front is drawn in the plot.</source>
        <translation>Le front d&apos;une génération choisie est tracé dans le graphique.</translation>
    </message>
    <message>
        <source>Best validation loss ≤ %1</source>
        <comment>limit</comment>
        <translation>Meilleure perte de validation ≤ %1</translation>
    </message>
    <message>
        <source>%1: best loss</source>
        <comment>run</comment>
        <translation>%1 : meilleure perte</translation>
    </message>
    <message>
        <source>%1: hypervolume</source>
        <comment>run</comment>
        <translation>%1 : hypervolume</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>run, its best loss</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>after %1: %2</source>
        <comment>evaluations, runs with their best losses</comment>
        <translation>après %1 : %2</translation>
    </message>
    <message>
        <source>Select a generation to see the front as it stood then.</source>
        <translation>Choisir une génération pour voir le front tel qu&apos;il était alors.</translation>
    </message>
    <message>
        <source>%1 on the front under %2</source>
        <comment>count, limit</comment>
        <translation>%1 sur le front sous %2</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Parallèles</translation>
    </message>
    <message>
        <source>Parallel coordinates: figures and genes side by side; drag along an axis to brush</source>
        <translation>Coordonnées parallèles : chiffres et gènes côte à côte ; glisser le long d’un axe pour retenir</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
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
        <translation>Retenu de</translation>
    </message>
    <message>
        <source>Brushed to</source>
        <translation>Retenu à</translation>
    </message>
    <message>
        <source>Least brushed</source>
        <translation>Minimum retenu</translation>
    </message>
    <message>
        <source>Most brushed</source>
        <translation>Maximum retenu</translation>
    </message>
    <message>
        <source>Axes of the parallel coordinates</source>
        <translation>Axes des coordonnées parallèles</translation>
    </message>
    <message>
        <source>Drag along an axis to brush candidates.</source>
        <translation>Glissez le long d’un axe pour retenir des candidats.</translation>
    </message>
    <message>
        <source>%1 of %2 brushed</source>
        <comment>counts</comment>
        <translation>%1 sur %2 retenus</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Only front</source>
        <translation>Front seul</translation>
    </message>
    <message>
        <source>Run that is shown</source>
        <translation>Recherche affichée</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Perte de validation</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Quality that is shown upward</source>
        <translation>Qualité affichée vers le haut</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>En haut</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>La comparaison contient quatre candidats. Retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>L’image n’a pas pu être écrite dans %1.</translation>
    </message>
    <message>
        <source>No workspace is open.</source>
        <translation>Aucun espace de travail n’est ouvert.</translation>
    </message>
    <message>
        <source>Prepare data first: a search needs validation pairs.</source>
        <translation>Préparez d’abord les données : une recherche a besoin de paires de validation.</translation>
    </message>
    <message>
        <source>Train a SuperTransformer first: candidates inherit its weights.</source>
        <translation>Entraînez d’abord un SuperTransformer : les candidats héritent de ses poids.</translation>
    </message>
    <message>
        <source>Measure latency and fit the predictor first.</source>
        <translation>Mesurez d’abord la latence et ajustez le prédicteur.</translation>
    </message>
    <message>
        <source>Run %1 · running</source>
        <translation>Recherche %1 · en cours</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Nouvelle recherche</translation>
    </message>
    <message>
        <source>Run %1 · %2</source>
        <comment>number, start</comment>
        <translation>Recherche %1 · %2</translation>
    </message>
    <message>
        <source>The run could not be read.</source>
        <translation>La recherche n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>The search failed. What was found is kept.</source>
        <translation>La recherche a échoué. Ce qui a été trouvé est conservé.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>layers x embedding width</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>latency on %1, ms — predicted</source>
        <translation>latence sur %1, ms — prédite</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>perte de validation</translation>
    </message>
    <message>
        <source>Best loss ≤ limit</source>
        <translation>Meilleure perte ≤ limite</translation>
    </message>
    <message>
        <source>by generation</source>
        <translation>par génération</translation>
    </message>
    <message>
        <source>Hypervolume</source>
        <translation>Hypervolume</translation>
    </message>
    <message>
        <source>%1 on the front of %2 under %3</source>
        <translation>%1 sur le front, %2 sous %3</translation>
    </message>
    <message>
        <source>The first candidates are being evaluated.</source>
        <translation>Les premiers candidats sont en cours d’évaluation.</translation>
    </message>
    <message>
        <source>No BLEU was measured in this run yet.</source>
        <translation>Aucun BLEU n’a encore été mesuré dans cette recherche.</translation>
    </message>
    <message>
        <source>Measure BLEU of the front</source>
        <translation>Mesurer le BLEU du front</translation>
    </message>
    <message>
        <source>No search yet. Candidates appear here as they are evaluated.</source>
        <translation>Pas encore de recherche. Les candidats apparaissent ici dès leur évaluation.</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>#%1	generation %2, %3</source>
        <comment>number, generation, origin</comment>
        <translation>n° %1	génération %2, %3</translation>
    </message>
    <message>
        <source>%1	predicted</source>
        <translation>%1	prédit</translation>
    </message>
    <message>
        <source>%1	measured</source>
        <translation>%1	mesuré</translation>
    </message>
    <message>
        <source>%1	validation loss</source>
        <translation>%1	perte de validation</translation>
    </message>
    <message>
        <source>%1 BLEU	measured</source>
        <translation>%1 BLEU	mesuré</translation>
    </message>
    <message>
        <source>enc %1 · FFN %2</source>
        <translation>enc %1 · FFN %2</translation>
    </message>
    <message>
        <source>dec %1 · FFN %2</source>
        <translation>déc %1 · FFN %2</translation>
    </message>
    <message>
        <source>The measurement failed.</source>
        <translation>La mesure a échoué.</translation>
    </message>
    <message>
        <source>This search went by the latencies of %1, which cannot be measured here.</source>
        <translation>Cette recherche suivait les latences de %1, qui ne peuvent être mesurées ici.</translation>
    </message>
    <message>
        <source>Searches go by %1.</source>
        <translation>Les recherches utilisent %1.</translation>
    </message>
    <message>
        <source>Searches go by %1: a new one begins with %2.</source>
        <comment>target, limit</comment>
        <translation>Les recherches utilisent %1 : une nouvelle commence à %2.</translation>
    </message>
    <message>
        <source>Lay over</source>
        <translation>Superposer</translation>
    </message>
    <message>
        <source>Against random</source>
        <translation>Contre le hasard</translation>
    </message>
    <message>
        <source>Lays other runs of the workspace over this one</source>
        <translation>Superpose d&apos;autres recherches de l&apos;espace de travail à celle-ci</translation>
    </message>
    <message>
        <source>The SubTransformer could not be added.</source>
        <translation>Le SubTransformer n’a pas pu être ajouté.</translation>
    </message>
    <message>
        <source>It joins the running search, and is evaluated when that goes on.</source>
        <translation>Il rejoint la recherche en cours et sera évalué quand elle reprendra.</translation>
    </message>
    <message>
        <source>It joins the running search: evaluated with the next candidate, whatever the limit.</source>
        <translation>Il rejoint la recherche en cours : évalué avec le prochain candidat, quelle que soit la limite.</translation>
    </message>
    <message>
        <source>There is no search yet that it could join: its loss is compared on a search&apos;s sentences.</source>
        <translation>Il n’y a pas encore de recherche à rejoindre : sa perte se compare sur les phrases d’une recherche.</translation>
    </message>
    <message>
        <source>It joins the candidates of run %1, evaluated on the same sentences.</source>
        <translation>Il rejoint les candidats de la recherche %1, évalué sur les mêmes phrases.</translation>
    </message>
    <message>
        <source>Known: candidate #%1 has a loss of %2, measured.</source>
        <translation>Connu : le candidat #%1 a une perte de %2, mesurée.</translation>
    </message>
    <message>
        <source>Known from another run: a loss of %1, measured.</source>
        <translation>Connu d’une autre recherche : une perte de %1, mesurée.</translation>
    </message>
    <message>
        <source>It is being evaluated.</source>
        <translation>Il est en cours d’évaluation.</translation>
    </message>
    <message>
        <source>latency, ms — predicted, each run&apos;s on its own machine</source>
        <translation>latence, ms — prédite, celle de chaque recherche sur sa machine</translation>
    </message>
    <message>
        <source>&amp;Constraints…</source>
        <translation>&amp;Contraintes…</translation>
    </message>
    <message>
        <source>&amp;Add a SubTransformer…</source>
        <translation>&amp;Ajouter un SubTransformer…</translation>
    </message>
    <message>
        <source>&amp;Verify front…</source>
        <translation>&amp;Vérifier le front…</translation>
    </message>
    <message>
        <source>Measures the front&apos;s members under the limit: predicted against measured</source>
        <translation>Mesure les membres du front sous la limite : prédit contre mesuré</translation>
    </message>
    <message>
        <source>Measure &amp;BLEU of the front (%1)</source>
        <translation>Mesurer le &amp;BLEU du front (%1)</translation>
    </message>
    <message>
        <source>Steer</source>
        <translation>Piloter</translation>
    </message>
    <message>
        <source>Constraints, candidates by hand, measuring the front</source>
        <translation>Contraintes, candidats à la main, mesure du front</translation>
    </message>
    <message numerus="yes">
        <source>BLEU of %n front member(s) will be measured after the work that runs, on the test pairs: %1.</source>
        <translation>
            <numerusform>Le BLEU de %n membre du front sera mesuré après le travail en cours, sur les paires de test : %1.</numerusform>
            <numerusform>Le BLEU de %n membres du front sera mesuré après le travail en cours, sur les paires de test : %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>BLEU of %n front member(s) is being measured on the test pairs: %1.</source>
        <translation>
            <numerusform>Le BLEU de %n membre du front est mesuré sur les paires de test : %1.</numerusform>
            <numerusform>Le BLEU de %n membres du front est mesuré sur les paires de test : %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>beam %1, length penalty %2</source>
        <translation>faisceau %1, pénalité de longueur %2</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Decoder depth</source>
        <translation>Profondeur du décodeur</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>What colours the candidates</source>
        <translation>Ce qui colore les candidats</translation>
    </message>
    <message>
        <source>What the colours and shapes of the candidates stand for</source>
        <translation>Ce que signifient les couleurs et les formes des candidats</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Hides dominated candidates in the plot and in the table</source>
        <translation>Masque les candidats dominés dans le graphique et le tableau</translation>
    </message>
    <message>
        <source>Front after generation</source>
        <translation>Front après génération</translation>
    </message>
    <message>
        <source>Lays a random run with the same limit and sizes over this one; where there is none yet, starts it</source>
        <translation>Superpose une recherche aléatoire de mêmes limite et tailles ; s&apos;il n&apos;y en a pas encore, la lance</translation>
    </message>
    <message>
        <source>decoder depth %1</source>
        <translation>profondeur du décodeur %1</translation>
    </message>
    <message>
        <source>predicted for %1</source>
        <comment>machine</comment>
        <translation>prédite pour %1</translation>
    </message>
    <message>
        <source>also measured on %1</source>
        <comment>machine</comment>
        <translation>aussi mesurée sur %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>run, its machine</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>front after generation %1</source>
        <translation>front après la génération %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>run, start</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Its losses are of another SuperTransformer or of other validation pairs.</source>
        <translation>Ses pertes viennent d&apos;un autre SuperTransformer ou d&apos;autres paires de validation.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) at most</source>
        <translation>
            <numerusform>%Ln recherche au plus</numerusform>
            <numerusform>%Ln recherches au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Its latencies are those of %1.</source>
        <translation>Ses latences sont celles de %1.</translation>
    </message>
    <message>
        <source>There is no other run yet.</source>
        <translation>Il n&apos;y a pas encore d&apos;autre recherche.</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>Tout retirer</translation>
    </message>
    <message>
        <source>There is no run to compare with a random one yet.</source>
        <translation>Il n&apos;y a pas encore d&apos;recherche à comparer à une aléatoire.</translation>
    </message>
    <message>
        <source>The shown run is a random one itself.</source>
        <translation>La recherche affichée est elle-même aléatoire.</translation>
    </message>
    <message>
        <source>The random run is under way.</source>
        <translation>La recherche aléatoire est en cours.</translation>
    </message>
    <message>
        <source>The random run begins when the running search has ended.</source>
        <translation>La recherche aléatoire commence quand la recherche en cours est terminée.</translation>
    </message>
    <message>
        <source>A random run under %1 is laid over this one as it goes.</source>
        <translation>Une recherche aléatoire sous %1 est superposée à celle-ci au fur et à mesure.</translation>
    </message>
    <message>
        <source>Figures, CSV (*.csv)</source>
        <translation>Chiffres, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Le fichier n&apos;a pas été écrit.</translation>
    </message>
    <message>
        <source>Save plot…</source>
        <translation>Enregistrer le graphique…</translation>
    </message>
    <message>
        <source>As a picture (PNG), a drawing (SVG) or figures (CSV)</source>
        <translation>En image (PNG), en dessin (SVG) ou en chiffres (CSV)</translation>
    </message>
    <message>
        <source>candidate #%1 of run %2</source>
        <translation>candidat %1 de la recherche %2</translation>
    </message>
    <message>
        <source>%1 brushed</source>
        <comment>count</comment>
        <translation>%1 retenus</translation>
    </message>
    <message>
        <source>%1. Click to show all again (Esc in the plot).</source>
        <comment>axes with intervals</comment>
        <translation>%1. Cliquez pour tout réafficher (Échap dans le graphique).</translation>
    </message>
    <message>
        <source>Show all candidates again</source>
        <translation>Réafficher tous les candidats</translation>
    </message>
    <message>
        <source>BLEU after training</source>
        <translation>BLEU après entraînement</translation>
    </message>
    <message>
        <source>The better a SubTransformer was with inherited weights, the worse after training: those that were trained tell nothing of the others.</source>
        <translation>Plus un SubTransformer était bon avec des poids hérités, moins il l’est après entraînement : ceux qui ont été entraînés ne disent rien des autres.</translation>
    </message>
    <message>
        <source>BLEU after training is told by others that were trained alike: that takes %1 of them, and there are %2.</source>
        <translation>Le BLEU après entraînement se déduit d’autres, entraînés de la même façon : il en faut %1, il y en a %2.</translation>
    </message>
    <message>
        <source>%1 BLEU	after training, measured</source>
        <translation>%1 BLEU	après entraînement, mesuré</translation>
    </message>
    <message>
        <source>%1 BLEU	after training, calibrated; %2 to %3</source>
        <comment>value, 90 % interval</comment>
        <translation>%1 BLEU	après entraînement, calibré ; %2 à %3</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SearchSettingsDialog</name>
    <message>
        <source>Evaluate the front again on all validation pairs</source>
        <translation>Réévaluer le front sur toutes les paires de validation</translation>
    </message>
    <message>
        <source>Measure BLEU of the front at the end</source>
        <translation>Mesurer le BLEU du front à la fin</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Réglages de la recherche</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Candidates are compared on the same pairs; fewer are faster and less exact.</source>
        <translation>Les candidats sont comparés sur les mêmes paires ; moins de paires : plus rapide, moins précis.</translation>
    </message>
    <message>
        <source>Steered</source>
        <translation>Guidée</translation>
    </message>
    <message>
        <source>HAT</source>
        <translation>HAT</translation>
    </message>
    <message>
        <source>HAT: the same random draws and decisions, one by one, as HAT&apos;s own search with this seed. The limit can be moved under both.</source>
        <translation>HAT : les mêmes tirages et décisions, un par un, que la recherche de HAT avec cette graine. La limite peut être déplacée avec les deux.</translation>
    </message>
    <message>
        <source>Latency limit</source>
        <translation>Limite de latence</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Générations</translation>
    </message>
    <message>
        <source>Population at the start</source>
        <translation>Population de départ</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>Mutations a generation</source>
        <translation>Mutations par génération</translation>
    </message>
    <message>
        <source>Crossovers a generation</source>
        <translation>Croisements par génération</translation>
    </message>
    <message>
        <source>Mutation probability of a gene</source>
        <translation>Probabilité de mutation d’un gène</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Paires de validation</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The settings hold from the next search on; the limit can be moved at any time.</source>
        <translation>Les réglages valent dès la prochaine recherche ; la limite peut être déplacée à tout moment.</translation>
    </message>
    <message>
        <source>Race: drop candidates early that cannot reach the front</source>
        <translation>Course : écarter tôt les candidats qui ne peuvent atteindre le front</translation>
    </message>
    <message>
        <source>HAT&apos;s evolution</source>
        <translation>Évolution de HAT</translation>
    </message>
    <message>
        <source>Pareto front (NSGA-II)</source>
        <translation>Front de Pareto (NSGA-II)</translation>
    </message>
    <message>
        <source>Aging evolution</source>
        <translation>Évolution par vieillissement</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Hasard</translation>
    </message>
    <message>
        <source>HAT&apos;s and aging evolution look for the smallest loss under the limit; the Pareto search for the whole front. Random SubTransformers are what all of them are compared with.</source>
        <translation>L&apos;évolution de HAT et celle par vieillissement cherchent la plus petite perte sous la limite, la recherche de Pareto le front entier. Des SubTransformers tirés au hasard servent de point de comparaison à toutes.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Candidates are evaluated on growing parts of the validation pairs. One that is worse than the front and the parents with 90 % confidence is dropped; its loss is an estimate.</source>
        <translation>Les candidats sont évalués sur des parties croissantes des paires de validation. Celui qui est moins bon que le front et les parents avec 90 % de confiance est écarté ; sa perte est une estimation.</translation>
    </message>
    <message>
        <source>Of at most %1 members, spread over the front, when the run ends: on the test pairs, beam %2, length penalty %3.</source>
        <translation>De %1 membres au plus, répartis sur le front, à la fin de la recherche : sur les paires de test, faisceau %2, pénalité de longueur %3.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SelectionCard</name>
    <message>
        <source>% of predicted latency</source>
        <translation>% de la latence prédite</translation>
    </message>
    <message>
        <source>in the comparison</source>
        <translation>dans la comparaison</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Measure latency</source>
        <translation>Mesurer latence</translation>
    </message>
    <message>
        <source>Measure BLEU</source>
        <translation>Mesurer BLEU</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Candidate #%1</source>
        <translation>Candidat %1</translation>
    </message>
    <message>
        <source>No candidate selected</source>
        <translation>Aucun candidat choisi</translation>
    </message>
    <message>
        <source>Take it out of the comparison</source>
        <translation>Le retirer de la comparaison</translation>
    </message>
    <message>
        <source>Add it to the comparison</source>
        <translation>L’ajouter à la comparaison</translation>
    </message>
    <message>
        <source>measured; %1 predicted</source>
        <translation>mesuré ; %1 prédits</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>%1 BLEU</source>
        <translation>%1 BLEU</translation>
    </message>
    <message>
        <source>measured; loss %1</source>
        <translation>mesuré ; perte %1</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>loss %1</source>
        <translation>perte %1</translation>
    </message>
    <message>
        <source>on the search&apos;s sentences; %1 on all</source>
        <translation>sur les phrases de la recherche ; %1 sur toutes</translation>
    </message>
    <message>
        <source>measured on the search&apos;s sentences</source>
        <translation>mesurée sur les phrases de la recherche</translation>
    </message>
    <message>
        <source>not evaluated: above the limit of %1</source>
        <translation>non évalué : au-dessus de la limite de %1</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>non évalué</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>%1 FLOPs</source>
        <translation>%1 FLOPs</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiler</translation>
    </message>
    <message>
        <source>Profile layers: times them one by one, so that their shares are measured ones</source>
        <translation>Profiler les couches : les chronomètre une à une, pour des parts mesurées</translation>
    </message>
    <message>
        <source>Profile layers</source>
        <translation>Profiler les couches</translation>
    </message>
    <message>
        <source>% of profiled latency</source>
        <translation>% de la latence profilée</translation>
    </message>
    <message>
        <source>loss ≈ %1</source>
        <translation>perte ≈ %1</translation>
    </message>
    <message>
        <source>estimated: dropped early in a race</source>
        <translation>estimée : écarté tôt dans une course</translation>
    </message>
    <message>
        <source>not evaluated: excluded by the constraints</source>
        <translation>non évalué : exclu par les contraintes</translation>
    </message>
    <message>
        <source>Train…</source>
        <translation>Entraîner…</translation>
    </message>
    <message>
        <source>To its final quality, on the page SubTransformer</source>
        <translation>Jusqu’à sa qualité finale, sur la page SubTransformer</translation>
    </message>
    <message>
        <source>trained from scratch %1 BLEU, measured</source>
        <translation>entraîné de zéro %1 BLEU, mesuré</translation>
    </message>
    <message>
        <source>after fine-tuning %1 BLEU, measured</source>
        <translation>après affinage %1 BLEU, mesuré</translation>
    </message>
    <message>
        <source>after training %1 BLEU, calibrated; 90 %: %2 to %3</source>
        <translation>après entraînement %1 BLEU, calibré ; 90 % : %2 à %3</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SentenceBox</name>
    <message>
        <source>Translate</source>
        <translation>Traduire</translation>
    </message>
    <message>
        <source>Type a sentence that all of them translate</source>
        <translation>Saisissez une phrase que tous traduisent</translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation>Phrase à traduire</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Faisceau</translation>
    </message>
    <message>
        <source>Hypotheses that the search keeps: 1 is greedy</source>
        <translation>Hypothèses que la recherche garde : 1 est glouton</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SentenceModel</name>
    <message>
        <source>chrF2 of the sentence, less that of %1</source>
        <translation>chrF2 de la phrase, moins celui de %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
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
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Latency: what a measurement begins with</source>
        <translation>Latence : valeurs de départ d’une mesure</translation>
    </message>
    <message>
        <source>Search: what a new one begins with</source>
        <translation>Recherche : valeurs de départ d’une nouvelle</translation>
    </message>
    <message>
        <source>Everything else that a search can be told stands under Run &gt; Search settings.</source>
        <translation>Tous les autres réglages d’une recherche sont sous Exécution &gt; Réglages de la recherche.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Taille des lettres</translation>
    </message>
    <message>
        <source> % MAPE</source>
        <comment>goal</comment>
        <translation> % MAPE</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>pas de but</translation>
    </message>
    <message>
        <source> SubTransformers</source>
        <translation> SubTransformers</translation>
    </message>
    <message>
        <source>Cost regression</source>
        <translation>Régression des coûts</translation>
    </message>
    <message>
        <source>HAT&apos;s network</source>
        <translation>réseau de HAT</translation>
    </message>
    <message>
        <source>The better of both</source>
        <translation>Le meilleur des deux</translation>
    </message>
    <message>
        <source>Goal of the error</source>
        <translation>But de l’erreur</translation>
    </message>
    <message>
        <source>Measure at most</source>
        <translation>Mesurer au plus</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prédicteur</translation>
    </message>
    <message>
        <source>HAT&apos;s evolution</source>
        <translation>Évolution de HAT</translation>
    </message>
    <message>
        <source>Pareto front (NSGA-II)</source>
        <translation>Front de Pareto (NSGA-II)</translation>
    </message>
    <message>
        <source>Aging evolution</source>
        <translation>Évolution par vieillissement</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Hasard</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Générations</translation>
    </message>
    <message>
        <source>Population at the start</source>
        <translation>Population de départ</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>Paires de validation</translation>
    </message>
    <message>
        <source>Holds from the next start of Hatter.</source>
        <translation>Au prochain démarrage de Hatter.</translation>
    </message>
    <message>
        <source>Numbers and times on the screen follow the language; files never do.</source>
        <translation>Les nombres et les heures à l’écran suivent la langue ; les fichiers, jamais.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SpaceCard</name>
    <message>
        <source>SubTransformers in the space</source>
        <translation>SubTransformers de l’espace</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>plus petit</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>plus grand</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>without embeddings</source>
        <translation>sans plongements</translation>
    </message>
    <message>
        <source>FLOPs of a sentence</source>
        <translation>FLOPs d’une phrase</translation>
    </message>
    <message>
        <source>Memory of the weights</source>
        <translation>Mémoire des poids</translation>
    </message>
    <message>
        <source>%1, smallest</source>
        <translation>%1, plus petit</translation>
    </message>
    <message>
        <source>%1, largest</source>
        <translation>%1, plus grand</translation>
    </message>
    <message>
        <source>Memory to train it</source>
        <translation>Mémoire pour l’entraîner</translation>
    </message>
    <message>
        <source>Memory is predicted from the parameters. Weights: 4 bytes each (float32). Training: 16 bytes each for weights, gradients and Adam&apos;s two moments of the SuperTransformer; activations come on top and grow with the batch.</source>
        <translation>La mémoire est prédite d’après les paramètres. Poids : 4 octets chacun (float32). Entraînement : 16 octets chacun pour les poids, les gradients et les deux moments d’Adam du SuperTransformer ; les activations s’y ajoutent et croissent avec le lot.</translation>
    </message>
    <message>
        <source>Embeddings of %1 pieces, as this workspace&apos;s data has them.</source>
        <translation>Plongements de %1 unités, comme dans les données de cet espace de travail.</translation>
    </message>
    <message>
        <source>Embeddings of %1 pieces: no data is prepared yet, and so many are usual.</source>
        <translation>Plongements de %1 unités : aucune donnée n’est encore préparée, et ce nombre est usuel.</translation>
    </message>
    <message>
        <source>FLOPs of %1 source and %2 target tokens, without the output layer.</source>
        <translation>FLOPs de %1 jetons source et %2 jetons cible, sans la couche de sortie.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>memory</comment>
        <translation>au moins %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SpaceDialog</name>
    <message>
        <source>Design space</source>
        <translation>Espace de conception</translation>
    </message>
    <message>
        <source>Save as YAML…</source>
        <translation>Enregistrer en YAML…</translation>
    </message>
    <message>
        <source>Use this space</source>
        <translation>Utiliser cet espace</translation>
    </message>
    <message>
        <source>The spaces that ship with Hatter were not found.</source>
        <translation>Les espaces fournis avec Hatter sont introuvables.</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>The workspace&apos;s design space</source>
        <translation>L’espace de conception de l’espace de travail</translation>
    </message>
    <message>
        <source>A HAT YAML…</source>
        <translation>Un YAML de HAT…</translation>
    </message>
    <message>
        <source>Its SuperTransformer is larger than its largest choices. Here it becomes as large as they are.</source>
        <translation>Son SuperTransformer est plus grand que ses plus grands choix. Ici, il devient aussi grand qu’eux.</translation>
    </message>
    <message>
        <source>Choose a design space (HAT YAML)</source>
        <translation>Choisir un espace de conception (YAML de HAT)</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>YAML de HAT (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>This is no design space.</source>
        <translation>Ce n’est pas un espace de conception.</translation>
    </message>
    <message>
        <source>Save the design space</source>
        <translation>Enregistrer l’espace de conception</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>Le fichier n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>The workspace did not take this space.</source>
        <translation>L’espace de travail n’a pas accepté cet espace.</translation>
    </message>
    <message>
        <source>This workspace&apos;s SuperTransformer belongs to its design space, which stays as it is. What you change here is a copy: save it as YAML for a new workspace.</source>
        <translation>Le SuperTransformer de cet espace de travail est lié à son espace de conception, qui reste tel quel. Ce que vous modifiez ici est une copie : enregistrez-la en YAML pour un nouvel espace de travail.</translation>
    </message>
    <message>
        <source>Something is running in this workspace. It can get another design space when that has ended.</source>
        <translation>Une tâche est en cours dans cet espace de travail. Il pourra recevoir un autre espace de conception quand elle sera terminée.</translation>
    </message>
    <message>
        <source>Latencies were measured in this workspace for attention of another width or other spans. Save this space as YAML for a new workspace.</source>
        <translation>Des latences ont été mesurées dans cet espace de travail pour une attention d’une autre largeur ou d’autres portées. Enregistrez cet espace en YAML pour un nouvel espace de travail.</translation>
    </message>
    <message>
        <source>The training that starts next has this space. The SuperTransformer is as large as the largest choices.</source>
        <translation>Le prochain entraînement aura cet espace. Le SuperTransformer est aussi grand que les plus grands choix.</translation>
    </message>
    <message>
        <source>Correct what is marked: the space does not hold yet.</source>
        <translation>Corrigez ce qui est marqué : l’espace n’est pas encore valide.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SpaceEditor</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>Embedding width</source>
        <translation>Largeur du plongement</translation>
    </message>
    <message>
        <source>FFN width</source>
        <translation>Largeur FFN</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Self-attention heads</source>
        <translation>Têtes d’auto-attention</translation>
    </message>
    <message>
        <source>Enc–dec heads</source>
        <translation>Têtes enc–déc</translation>
    </message>
    <message>
        <source>Attention span</source>
        <translation>Portée d’attention</translation>
    </message>
    <message>
        <source>To how many of the encoder&apos;s last layers a decoder layer may attend: 1, 2 or 3</source>
        <translation>Sur combien des dernières couches de l’encodeur une couche du décodeur peut porter son attention : 1, 2 ou 3</translation>
    </message>
    <message>
        <source>Numbers of layers, with commas between them; Alt+Down shows usual ones</source>
        <translation>Nombres de couches, séparés par des virgules ; Alt+Bas montre les choix usuels</translation>
    </message>
    <message>
        <source>Width of queries, keys and values, all heads together: qkv-dim in HAT&apos;s files</source>
        <translation>Largeur des requêtes, clés et valeurs, toutes têtes réunies : qkv-dim dans les fichiers de HAT</translation>
    </message>
    <message>
        <source>Layer norm of the encoder</source>
        <translation>Normalisation de l’encodeur</translation>
    </message>
    <message>
        <source>Layer norm of the decoder</source>
        <translation>Normalisation du décodeur</translation>
    </message>
    <message>
        <source>after each part (post-norm)</source>
        <translation>après chaque partie (post-norm)</translation>
    </message>
    <message>
        <source>before each part (pre-norm)</source>
        <translation>avant chaque partie (pre-norm)</translation>
    </message>
    <message>
        <source>Embedding tables</source>
        <translation>Tables de plongement</translation>
    </message>
    <message>
        <source>one for source, one for target, one for the output</source>
        <translation>une pour la source, une pour la cible, une pour la sortie</translation>
    </message>
    <message>
        <source>one for source, one for target and output</source>
        <translation>une pour la source, une pour la cible et la sortie</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>une pour tout</translation>
    </message>
    <message>
        <source>Attention spans count</source>
        <translation>Les portées d’attention comptent</translation>
    </message>
    <message>
        <source>all layers of the SuperTransformer, as in HAT</source>
        <translation>toutes les couches du SuperTransformer, comme HAT</translation>
    </message>
    <message>
        <source>the layers in use</source>
        <translation>les couches utilisées</translation>
    </message>
    <message>
        <source>Attention width</source>
        <translation>Largeur d’attention</translation>
    </message>
    <message>
        <source>Scale embeddings by the SuperTransformer&apos;s width</source>
        <translation>Mettre les plongements à l’échelle de la largeur du SuperTransformer</translation>
    </message>
    <message>
        <source>Else by the SubTransformer&apos;s own width: vocab-original-scaling in HAT&apos;s files</source>
        <translation>Sinon de la largeur propre au SubTransformer : vocab-original-scaling dans les fichiers de HAT</translation>
    </message>
    <message>
        <source>Start from %1</source>
        <translation>Partir de %1</translation>
    </message>
    <message>
        <source>This space cannot be built.</source>
        <translation>Cet espace ne peut pas être construit.</translation>
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
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter CSV…</translation>
    </message>
    <message>
        <source>SELECT … FROM candidate_list</source>
        <translation>SELECT … FROM candidate_list</translation>
    </message>
    <message>
        <source>SQL query</source>
        <translation>Requête SQL</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs it. From the first line the up arrow goes to earlier queries.</source>
        <translation>Ctrl+Entrée l’exécute. Depuis la première ligne, la flèche vers le haut rappelle les requêtes précédentes.</translation>
    </message>
    <message>
        <source>Ends the query that runs (Esc)</source>
        <translation>Met fin à la requête en cours (Échap)</translation>
    </message>
    <message>
        <source>Puts a query in the place of what stands there</source>
        <translation>Met une requête à la place de ce qui s’y trouve</translation>
    </message>
    <message>
        <source>Only reading: nothing that is typed here changes the workspace. ↑ ↓ earlier queries.</source>
        <translation>Lecture seule : rien de ce qui est saisi ici ne change l’espace de travail. ↑ ↓ requêtes précédentes.</translation>
    </message>
    <message>
        <source>Result of the query</source>
        <translation>Résultat de la requête</translation>
    </message>
    <message>
        <source>The selected rows, or all, with the names of the columns</source>
        <translation>Les lignes sélectionnées, ou toutes, avec les noms des colonnes</translation>
    </message>
    <message>
        <source>All rows that are shown</source>
        <translation>Toutes les lignes affichées</translation>
    </message>
    <message>
        <source>Tables and columns</source>
        <translation>Tables et colonnes</translation>
    </message>
    <message>
        <source>Enter puts the name into the query</source>
        <translation>Entrée insère le nom dans la requête</translation>
    </message>
    <message>
        <source>There is no query yet. Examples show how one looks.</source>
        <translation>Il n’y a pas encore de requête. Les exemples en montrent la forme.</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s) in %1: there are more. Add LIMIT and OFFSET, or a condition.</source>
        <translation>
            <numerusform>La première ligne (%Ln) en %1 : il y en a d’autres. Ajoutez LIMIT et OFFSET, ou une condition.</numerusform>
            <numerusform>Les %Ln premières lignes en %1 : il y en a d’autres. Ajoutez LIMIT et OFFSET, ou une condition.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in %1</source>
        <translation>
            <numerusform>%Ln ligne en %1</numerusform>
            <numerusform>%Ln lignes en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The query was stopped after %1.</source>
        <translation>La requête a été arrêtée après %1.</translation>
    </message>
    <message>
        <source>This box only reads: a statement that would change the workspace is not run.</source>
        <translation>Ce champ ne fait que lire : une instruction qui changerait l’espace de travail n’est pas exécutée.</translation>
    </message>
    <message>
        <source>SQLite refused the query.</source>
        <translation>SQLite a refusé la requête.</translation>
    </message>
    <message>
        <source>Running, %1…</source>
        <translation>En cours, %1…</translation>
    </message>
    <message>
        <source>No row meets the query.</source>
        <translation>Aucune ligne ne répond à la requête.</translation>
    </message>
    <message>
        <source>What the query returns stands here.</source>
        <translation>Ce que renvoie la requête figure ici.</translation>
    </message>
    <message>
        <source>The tables could not be read.</source>
        <translation>Les tables n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>table</source>
        <translation>table</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, meaning</comment>
        <translation>%1 : %2 {1:?}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln ligne copiée</numerusform>
            <numerusform>%Ln lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows could not be copied.</source>
        <translation>Les lignes n’ont pas pu être copiées.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln ligne écrite dans %1</numerusform>
            <numerusform>%Ln lignes écrites dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The CSV could not be written.</source>
        <translation>Le CSV n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::StageModel</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>SuperTransformer</source>
        <translation>SuperTransformer</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
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
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>stage, fact</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Modèles publiés</translation>
    </message>
</context>
<context>
    <name>hatter::ui::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2 : %3</translation>
    </message>
</context>
<context>
    <name>hatter::ui::StoredModel</name>
    <message>
        <source>in the comparison</source>
        <translation>dans la comparaison</translation>
    </message>
    <message>
        <source>predicted when it was drawn</source>
        <translation>prédite lors du tirage</translation>
    </message>
    <message>
        <source>measured on the run&apos;s target</source>
        <translation>mesurée sur la cible de la recherche</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>measured on the test set</source>
        <translation>mesuré sur le jeu de test</translation>
    </message>
    <message>
        <source>estimated from the first sentences of a race</source>
        <translation>estimée d&apos;après les premières phrases d&apos;une course</translation>
    </message>
</context>
<context>
    <name>hatter::ui::StripView</name>
    <message>
        <source>quarantined: shown, kept, not fitted</source>
        <translation>en quarantaine : montrées, gardées, non ajustées</translation>
    </message>
    <message>
        <source>used, with 90 % interval</source>
        <translation>utilisées, avec intervalle 90 %</translation>
    </message>
    <message>
        <source>used</source>
        <translation>utilisée</translation>
    </message>
    <message>
        <source>cool-down</source>
        <translation>refroidissement</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>en quarantaine</translation>
    </message>
    <message>
        <source>anchor band ± %1 %</source>
        <translation>bande de l’ancre ± %1 %</translation>
    </message>
    <message>
        <source>load</source>
        <translation>charge</translation>
    </message>
    <message>
        <source>live, follows the newest</source>
        <translation>en direct, suit le plus récent</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>zoomed: 0 shows all</source>
        <translation>agrandi : 0 montre tout</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>Measurements in time order</source>
        <translation>Mesures dans l’ordre du temps</translation>
    </message>
    <message>
        <source>measured against predicted, %</source>
        <translation>mesurée par rapport à prédite, %</translation>
    </message>
    <message>
        <source>Measurements appear here in the order in which they are made.</source>
        <translation>Les mesures apparaissent ici dans l’ordre où elles sont faites.</translation>
    </message>
    <message>
        <source>anchor</source>
        <comment>of a row</comment>
        <translation>ancre</translation>
    </message>
    <message>
        <source>anchor, drifted</source>
        <comment>of a row</comment>
        <translation>ancre, a dérivé</translation>
    </message>
    <message>
        <source>quarantined</source>
        <comment>of a row</comment>
        <translation>en quarantaine</translation>
    </message>
    <message>
        <source>used</source>
        <comment>of a row</comment>
        <translation>utilisée</translation>
    </message>
    <message>
        <source>measured at, UTC</source>
        <translation>mesurée à, UTC</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>90 % interval, ±</source>
        <translation>Intervalle 90 %, ±</translation>
    </message>
    <message>
        <source>row is</source>
        <translation>état de la ligne</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SubSource</name>
    <message>
        <source>Open a workspace first: a SubTransformer belongs to a design space.</source>
        <translation>Ouvrez d’abord un espace de travail : un SubTransformer appartient à un espace de conception.</translation>
    </message>
    <message>
        <source>The workspace has no design space yet.</source>
        <translation>L’espace de travail n’a pas encore d’espace de conception.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard that could be a SubTransformer.</source>
        <translation>Le presse-papiers ne contient aucun texte qui puisse être un SubTransformer.</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>presse-papiers</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>collé</translation>
    </message>
    <message>
        <source>Open a SubTransformer</source>
        <translation>Ouvrir un SubTransformer</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>YAML de HAT (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Le fichier n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>That is too much text for a SubTransformer.</source>
        <translation>C’est trop de texte pour un SubTransformer.</translation>
    </message>
    <message>
        <source>There is no SubTransformer in it.</source>
        <translation>Il ne contient pas de SubTransformer.</translation>
    </message>
    <message>
        <source>That is no SubTransformer of this workspace&apos;s design space.</source>
        <translation>Ce n’est pas un SubTransformer de l’espace de conception de cet espace de travail.</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>Ajouter à la comparaison</translation>
    </message>
    <message>
        <source>It stands beside the others, and translates with weights of the SuperTransformer.</source>
        <translation>Il se place à côté des autres et traduit avec des poids du SuperTransformer.</translation>
    </message>
    <message>
        <source>from the form</source>
        <translation>du formulaire</translation>
    </message>
    <message>
        <source>Known: a loss of %1, measured.</source>
        <translation>Connu : une perte de %1, mesurée.</translation>
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
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>The training failed. The last checkpoint is kept.</source>
        <translation>L’entraînement a échoué. Le dernier point de reprise est conservé.</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>mises à jour</translation>
    </message>
    <message>
        <source>loss, bits a token</source>
        <translation>perte, bits par jeton</translation>
    </message>
    <message>
        <source>Design space</source>
        <translation>Espace de conception</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation, largest</source>
        <translation>validation, le plus grand</translation>
    </message>
    <message>
        <source>validation, smallest</source>
        <translation>validation, le plus petit</translation>
    </message>
    <message>
        <source>%1 target tokens a second · %2 tokens seen</source>
        <translation>%1 jetons cibles par seconde · %2 jetons vus</translation>
    </message>
    <message>
        <source>inverse square root</source>
        <translation>racine carrée inverse</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosinus</translation>
    </message>
    <message>
        <source>this CPU</source>
        <translation>ce processeur</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>empty: the workspace&apos;s</source>
        <translation>vide : celui de l’espace</translation>
    </message>
    <message>
        <source>Choose a design space (HAT YAML)</source>
        <translation>Choisir un espace de conception (YAML de HAT)</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>YAML de HAT (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Updates in all</source>
        <translation>Mises à jour en tout</translation>
    </message>
    <message>
        <source>Tokens a batch</source>
        <translation>Jetons par lot</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Décroissance</translation>
    </message>
    <message>
        <source>Warm-up updates</source>
        <translation>Préchauffage</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Prepare data first: there is nothing to train on.</source>
        <translation>Préparez d’abord les données : il n’y a rien à apprendre.</translation>
    </message>
    <message>
        <source>Choose a design space first: this workspace has none.</source>
        <translation>Choisissez d’abord un espace de conception : cet espace de travail n’en a pas.</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>Poursuivre l’entraînement</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Démarrer l’entraînement</translation>
    </message>
    <message>
        <source>Not trained yet.</source>
        <translation>Pas encore entraîné.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln update(s), validation loss of the largest SubTransformer %1.</source>
        <translation>
            <numerusform>%Ln mise à jour, perte de validation du plus grand SubTransformer %1.</numerusform>
            <numerusform>%Ln mises à jour, perte de validation du plus grand SubTransformer %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trained weights are in the workspace.</source>
        <translation>Des poids entraînés sont dans l’espace de travail.</translation>
    </message>
    <message>
        <source>The workspace&apos;s design space cannot be read.</source>
        <translation>L’espace de conception ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Encoder: embedding %1; FFN %2; layers %3; heads %4</source>
        <translation>Encodeur : plongement %1 ; FFN %2 ; couches %3 ; têtes %4</translation>
    </message>
    <message>
        <source>Decoder: embedding %1; FFN %2; layers %3; heads %4; attention span %5</source>
        <translation>Décodeur : plongement %1 ; FFN %2 ; couches %3 ; têtes %4 ; portée d’attention %5</translation>
    </message>
    <message>
        <source>About %1 SubTransformers</source>
        <translation>Environ %1 SubTransformers</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>The checkpoint could not be imported.</source>
        <translation>Le point de reprise n’a pas pu être importé.</translation>
    </message>
    <message>
        <source>This workspace&apos;s SuperTransformer is trained with its own settings. Make a new workspace for %1.</source>
        <translation>Le SuperTransformer de cet espace de travail s’entraîne avec ses propres réglages. Créez un nouvel espace de travail pour %1.</translation>
    </message>
    <message>
        <source>%1 fills the form. It holds when the training starts.</source>
        <translation>%1 remplit le formulaire. Pris en compte au démarrage de l’entraînement.</translation>
    </message>
    <message>
        <source>Edit design space…</source>
        <translation>Modifier l’espace de conception…</translation>
    </message>
    <message>
        <source>validation, sampled</source>
        <translation>validation, tirés</translation>
    </message>
    <message>
        <source>The workspace has this design space now.</source>
        <translation>L’espace de travail a maintenant cet espace de conception.</translation>
    </message>
    <message>
        <source>This workspace has no design space yet: edit one, or choose a HAT YAML below.</source>
        <translation>Cet espace de travail n’a pas encore d’espace de conception : modifiez-en un, ou choisissez un YAML de HAT ci-dessous.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TargetDelegate</name>
    <message>
        <source>for searches</source>
        <translation>recherches</translation>
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
        <translation>%1 ; les recherches l’utilisent</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TargetsPanel</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Searches go by it</source>
        <translation>Les recherches l’utilisent</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>A machine to measure on: this one, or one that is reached through a command</source>
        <translation>Une machine où mesurer : celle-ci, ou une autre qu’une commande atteint</translation>
    </message>
    <message>
        <source>Measure and fit it first.</source>
        <translation>Mesurez et ajustez d’abord.</translation>
    </message>
    <message>
        <source>What machine it is will be known with the first measurement.</source>
        <translation>La première mesure dira de quelle machine il s’agit.</translation>
    </message>
    <message>
        <source>Use for searches</source>
        <translation>Utiliser pour les recherches</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Use the chosen target for searches, or remove it</source>
        <translation>Utiliser la cible choisie pour les recherches, ou la supprimer</translation>
    </message>
    <message>
        <source>not answering</source>
        <translation>ne répond pas</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TaskCard</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TaskFollower</name>
    <message>
        <source>%1: %2 of %3</source>
        <comment>stage, done, total</comment>
        <translation>%1 : %2 sur %3</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Waiting for other work</source>
        <translation>En attente d’un autre travail</translation>
    </message>
    <message>
        <source>Starting the engine</source>
        <translation>Démarrage du moteur</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 écoulées</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>environ %1 restantes</translation>
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
        <translation>%1 (de %2 à %3)</translation>
    </message>
    <message>
        <source>Comparing translations</source>
        <translation>Comparaison des traductions</translation>
    </message>
    <message>
        <source>The comparison failed.</source>
        <translation>La comparaison a échoué.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter CSV…</translation>
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
        <translation>ms par phrase</translation>
    </message>
    <message>
        <source>BLEU difference</source>
        <translation>Différence de BLEU</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>chrF2 difference</source>
        <translation>Différence de chrF2</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Scores</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>all</source>
        <comment>test sentences</comment>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Test sentences</source>
        <translation>Phrases de test</translation>
    </message>
    <message>
        <source>the first ones</source>
        <translation>les premières</translation>
    </message>
    <message>
        <source>drawn by chance</source>
        <translation>tirées au hasard</translation>
    </message>
    <message>
        <source>Which sentences</source>
        <translation>Quelles phrases</translation>
    </message>
    <message>
        <source>Drawn by chance they are the same ones each time</source>
        <translation>Tirées au hasard, ce sont chaque fois les mêmes</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>Faisceau</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter of the sentences</source>
        <translation>Filtre des phrases</translation>
    </message>
    <message>
        <source>All sentences with their translations and scores</source>
        <translation>Toutes les phrases avec leurs traductions et leurs scores</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln sentence(s), beam %1. BLEU: %2</source>
        <translation>
            <numerusform>Mesuré sur %Ln phrase, faisceau %1. BLEU : %2</numerusform>
            <numerusform>Mesuré sur %Ln phrases, faisceau %1. BLEU : %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · chrF2 %2</source>
        <comment>name, score</comment>
        <translation>%1 · chrF2 %2</translation>
    </message>
    <message>
        <source>All of them translate the same test sentences. A paired bootstrap says whether a difference of BLEU is more than luck.</source>
        <translation>Tous traduisent les mêmes phrases de test. Un bootstrap apparié dit si une différence de BLEU dépasse le hasard.</translation>
    </message>
    <message>
        <source>Export sentences</source>
        <translation>Exporter les phrases</translation>
    </message>
    <message>
        <source>Sentences, CSV (*.csv)</source>
        <translation>Phrases, CSV (*.csv)</translation>
    </message>
    <message>
        <source>comparison</source>
        <comment>name of a file</comment>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>The sentences could not be written.</source>
        <translation>Les phrases n’ont pas pu être écrites.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TrainingForm</name>
    <message>
        <source>inherited weights</source>
        <translation>poids hérités</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>poids aléatoires</translation>
    </message>
    <message>
        <source>Fine-tune what it has in the SuperTransformer, or train it from scratch</source>
        <translation>Affiner ce qu’il a dans le SuperTransformer, ou l’entraîner de zéro</translation>
    </message>
    <message>
        <source> M</source>
        <comment>million</comment>
        <translation> M</translation>
    </message>
    <message>
        <source>Target pieces that it is trained on, in millions</source>
        <translation>Unités cibles sur lesquelles il est entraîné, en millions</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de réglages</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Partir de</translation>
    </message>
    <message>
        <source>Target pieces</source>
        <translation>Unités cibles</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosinus</translation>
    </message>
    <message>
        <source>inverse square root</source>
        <translation>racine carrée inverse</translation>
    </message>
    <message>
        <source>a tenth</source>
        <translation>un dixième</translation>
    </message>
    <message>
        <source>25 times</source>
        <translation>25 fois</translation>
    </message>
    <message>
        <source>Updates between validations; or so many times in all</source>
        <translation>Mises à jour entre les validations ; ou tant de fois en tout</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Validations without a better loss that end the training</source>
        <translation>Validations sans meilleure perte qui mettent fin à l’entraînement</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Checkpoints whose mean is tried at the end; it is kept if it validates better</source>
        <translation>Points de reprise dont la moyenne est essayée à la fin ; elle est gardée si elle valide mieux</translation>
    </message>
    <message>
        <source>Validations between points of the BLEU curve, which translates the first validation pairs</source>
        <translation>Validations entre les points de la courbe de BLEU, qui traduit les premières paires de validation</translation>
    </message>
    <message>
        <source>this CPU</source>
        <translation>ce processeur</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>Tokens a batch</source>
        <translation>Jetons par lot</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Décroissance</translation>
    </message>
    <message>
        <source>Warm-up updates</source>
        <translation>Préchauffage</translation>
    </message>
    <message>
        <source>Validate every</source>
        <translation>Valider toutes les</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>Arrêt anticipé après</translation>
    </message>
    <message>
        <source>Average the last</source>
        <translation>Moyenne des derniers</translation>
    </message>
    <message>
        <source>BLEU every</source>
        <translation>BLEU toutes les</translation>
    </message>
    <message>
        <source>Beam of that BLEU</source>
        <translation>Faisceau de ce BLEU</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Distillation from a larger model is not in this version.</source>
        <translation>La distillation depuis un modèle plus grand n’est pas dans cette version.</translation>
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
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>The training failed. What it had learnt until its last validation is kept.</source>
        <translation>L’entraînement a échoué. Ce qui avait été appris jusqu’à la dernière validation est conservé.</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>The trained SubTransformer could not be evaluated.</source>
        <translation>Le SubTransformer entraîné n’a pas pu être évalué.</translation>
    </message>
    <message>
        <source>Training %1: validation loss %2, test BLEU %3, measured.</source>
        <translation>Entraînement %1 : perte de validation %2, BLEU de test %3, mesurés.</translation>
    </message>
    <message>
        <source>target pieces, millions</source>
        <translation>unités cibles, millions</translation>
    </message>
    <message>
        <source>loss, bits a piece</source>
        <translation>perte, bits par unité</translation>
    </message>
    <message>
        <source>Losses of training and validation</source>
        <translation>Pertes d’entraînement et de validation</translation>
    </message>
    <message>
        <source>BLEU of the first validation pairs</source>
        <translation>BLEU des premières paires de validation</translation>
    </message>
    <message>
        <source>Points come with some of the validations.</source>
        <translation>Des points viennent avec certaines des validations.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Sample translations</source>
        <translation>Exemples de traductions</translation>
    </message>
    <message>
        <source>Translations of a few validation pairs stand here while a SubTransformer is trained.</source>
        <translation>Les traductions de quelques paires de validation figurent ici pendant l’entraînement d’un SubTransformer.</translation>
    </message>
    <message>
        <source>When they were made</source>
        <translation>Quand elles ont été faites</translation>
    </message>
    <message>
        <source>#</source>
        <translation>n°</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Mises à jour</translation>
    </message>
    <message>
        <source>Inherited BLEU</source>
        <translation>BLEU hérité</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Entraînements</translation>
    </message>
    <message>
        <source>Nothing trained yet. A training from inherited weights needs about a quarter of what one from scratch does.</source>
        <translation>Rien d’entraîné pour l’instant. Un entraînement à partir de poids hérités demande environ un quart de ce que demande un entraînement de zéro.</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Évaluer</translation>
    </message>
    <message>
        <source>Validation loss and test BLEU with the trained weights</source>
        <translation>Perte de validation et BLEU de test avec les poids entraînés</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>The trained weights, with a card that says how they were made</source>
        <translation>Les poids entraînés, avec une fiche qui dit comment ils ont été faits</translation>
    </message>
    <message>
        <source>Choose one: a candidate of the search, one of the comparison, or YAML.</source>
        <translation>Choisissez-en un : un candidat de la recherche, un de la comparaison, ou un YAML.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Démarrer l’entraînement</translation>
    </message>
    <message>
        <source>This SubTransformer is not of the workspace&apos;s design space: %1</source>
        <translation>Ce SubTransformer n’est pas de l’espace de conception de l’espace de travail : %1</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>collé</translation>
    </message>
    <message>
        <source>This is no SubTransformer of the workspace&apos;s design space.</source>
        <translation>Ce n’est pas un SubTransformer de l’espace de conception de l’espace de travail.</translation>
    </message>
    <message>
        <source>Choose a SubTransformer</source>
        <translation>Choisir un SubTransformer</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>YAML de HAT (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Sélectionné : %1</translation>
    </message>
    <message>
        <source>Nothing is selected on the search page</source>
        <translation>Rien n’est sélectionné sur la page de recherche</translation>
    </message>
    <message>
        <source>candidate #%1 of run %2</source>
        <translation>candidat %1 de la recherche %2</translation>
    </message>
    <message>
        <source>%1 of the comparison: %2</source>
        <translation>%1 de la comparaison : %2</translation>
    </message>
    <message>
        <source>Paste YAML</source>
        <translation>Coller un YAML</translation>
    </message>
    <message>
        <source>Open a YAML file…</source>
        <translation>Ouvrir un fichier YAML…</translation>
    </message>
    <message>
        <source>Look on the search page</source>
        <translation>Chercher sur la page de recherche</translation>
    </message>
    <message>
        <source>Choose a SubTransformer first: on the search page, in the comparison, or as YAML.</source>
        <translation>Choisissez d’abord un SubTransformer : sur la page de recherche, dans la comparaison ou en YAML.</translation>
    </message>
    <message>
        <source>Prepare data first: there is nothing to train on.</source>
        <translation>Préparez d’abord les données : il n’y a rien à apprendre.</translation>
    </message>
    <message>
        <source>There are no weights to inherit: train the SuperTransformer first, or start from random weights.</source>
        <translation>Il n’y a pas de poids à hériter : entraînez d’abord le SuperTransformer, ou partez de poids aléatoires.</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>de zéro</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>affiné</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Rien de choisi pour l’instant</translation>
    </message>
    <message>
        <source>%1 parameters · %2</source>
        <comment>count, hash</comment>
        <translation>%1 paramètres · %2</translation>
    </message>
    <message>
        <source>trained from scratch %1 BLEU, measured</source>
        <translation>entraîné de zéro %1 BLEU, mesuré</translation>
    </message>
    <message>
        <source>after fine-tuning %1 BLEU, measured</source>
        <translation>après affinage %1 BLEU, mesuré</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>arrêt…</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>enc %1 × %2 · dec %3 × %4</source>
        <comment>layers, width</comment>
        <translation>enc %1 × %2 · déc %3 × %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Training %1 failed: %2</source>
        <translation>L’entraînement %1 a échoué : %2</translation>
    </message>
    <message>
        <source>Kept: the mean of the last checkpoints, loss %1; the best of them has %2.</source>
        <translation>Gardée : la moyenne des derniers points de reprise, perte %1 ; le meilleur d’entre eux a %2.</translation>
    </message>
    <message>
        <source>Kept: the best checkpoint, loss %1; the mean of the last ones has %2.</source>
        <translation>Gardé : le meilleur point de reprise, perte %1 ; la moyenne des derniers a %2.</translation>
    </message>
    <message>
        <source>Kept: the best checkpoint, loss %1.</source>
        <translation>Gardé : le meilleur point de reprise, perte %1.</translation>
    </message>
    <message>
        <source>Test BLEU %1, measured (%2).</source>
        <translation>BLEU de test %1, mesuré (%2).</translation>
    </message>
    <message>
        <source>Paused after update %1: it goes on exactly there.</source>
        <translation>En pause après la mise à jour %1 : il continue exactement là.</translation>
    </message>
    <message>
        <source>Best validation loss so far: %1, after update %2.</source>
        <translation>Meilleure perte de validation à ce jour : %1, après la mise à jour %2.</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>entraîné</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>avant l’entraînement</translation>
    </message>
    <message>
        <source>after update %1</source>
        <translation>après la mise à jour %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>It can go on later exactly where it was</source>
        <translation>Il pourra reprendre plus tard exactement où il en était</translation>
    </message>
    <message>
        <source>Go on exactly where it was</source>
        <translation>Continuer exactement où il en était</translation>
    </message>
    <message>
        <source>Inherited weights have %1.</source>
        <translation>Les poids hérités donnent %1.</translation>
    </message>
    <message>
        <source>%1 target pieces in %2 of computing.</source>
        <translation>%1 unités cibles en %2 de calcul.</translation>
    </message>
    <message>
        <source>inherited weights</source>
        <translation>poids hérités</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TrendStrip</name>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>title, figure, note</comment>
        <translation>%1 : %2 %3</translation>
    </message>
    <message>
        <source>Click a generation, or step with ← and →, to see the front as it stood then. Esc: as it stands now.</source>
        <translation>Cliquer une génération ou avancer avec ← et → pour voir le front tel qu&apos;il était alors. Échap : tel qu&apos;il est maintenant.</translation>
    </message>
    <message>
        <source>generation %1: %2</source>
        <comment>number, value</comment>
        <translation>génération %1 : %2</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>génération</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>guidée</translation>
    </message>
</context>
<context>
    <name>hatter::ui::VerifyDialog</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Refit with them</source>
        <translation>Réajuster avec eux</translation>
    </message>
    <message>
        <source>Verify the front</source>
        <translation>Vérifier le front</translation>
    </message>
    <message>
        <source>measured, ms</source>
        <translation>mesurée, ms</translation>
    </message>
    <message>
        <source>predicted, ms</source>
        <translation>prédite, ms</translation>
    </message>
    <message>
        <source>Predicted against measured</source>
        <translation>Prédit contre mesuré</translation>
    </message>
    <message>
        <source>Points appear as the members are measured.</source>
        <translation>Les points apparaissent à mesure que les membres sont mesurés.</translation>
    </message>
    <message>
        <source>measured now</source>
        <translation>mesurés maintenant</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>plus tôt</translation>
    </message>
    <message>
        <source>Members of the front</source>
        <translation>Membres du front</translation>
    </message>
    <message>
        <source>Progress of the measuring</source>
        <translation>Avancement de la mesure</translation>
    </message>
    <message>
        <source>Fits the predictor of %1 again with these measurements among the others. Searches that begin afterwards go by it; a run keeps its own.</source>
        <translation>Réajuste le prédicteur de %1 avec ces mesures parmi les autres. Les recherches suivantes s’y fient ; une recherche garde le sien.</translation>
    </message>
    <message>
        <source>#%1</source>
        <translation>#%1</translation>
    </message>
    <message>
        <source>%1	predicted</source>
        <translation>%1	prédite</translation>
    </message>
    <message>
        <source>%1	measured</source>
        <translation>%1	mesurée</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) of the front under %1 on %2</source>
        <translation>
            <numerusform>%n membre du front sous %1 sur %2</numerusform>
            <numerusform>%n membres du front sous %1 sur %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Predictions are off by %1 in the mean and %2 at worst, on %n measured member(s).</source>
        <translation>
            <numerusform>Les prédictions s’écartent de %1 en moyenne et de %2 au pire, sur %n membre mesuré.</numerusform>
            <numerusform>Les prédictions s’écartent de %1 en moyenne et de %2 au pire, sur %n membres mesurés.</numerusform>
        </translation>
    </message>
    <message>
        <source>No member was measured on %1 yet: all latencies are predicted.</source>
        <translation>Aucun membre n’a encore été mesuré sur %1 : toutes les latences sont prédites.</translation>
    </message>
    <message>
        <source>Refitted: %1 in the mean and %2 at worst on the same members, which the new fit has seen. The next searches go by it.</source>
        <translation>Réajusté : %1 en moyenne et %2 au pire sur les mêmes membres, que le nouvel ajustement a vus. Les prochaines recherches s’y fient.</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>predicted ms</source>
        <translation>prédite ms</translation>
    </message>
    <message>
        <source>measured ms</source>
        <translation>mesurée ms</translation>
    </message>
    <message>
        <source>off</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>refitted ms</source>
        <translation>réajustée ms</translation>
    </message>
    <message>
        <source>predicted by the search&apos;s predictor</source>
        <translation>prédite par le prédicteur de la recherche</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesurée</translation>
    </message>
    <message>
        <source>measured earlier</source>
        <translation>mesurée plus tôt</translation>
    </message>
    <message>
        <source>predicted against measured</source>
        <translation>prédit contre mesuré</translation>
    </message>
    <message>
        <source>predicted by the predictor that was fitted since</source>
        <translation>prédite par le prédicteur ajusté depuis</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>pire</translation>
    </message>
    <message>
        <source>measured, n = %1</source>
        <translation>mesurés, n = %1</translation>
    </message>
    <message numerus="yes">
        <source>Measure %n member(s)</source>
        <translation>
            <numerusform>Mesurer %n membre</numerusform>
            <numerusform>Mesurer %n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure all again</source>
        <translation>Tout mesurer à nouveau</translation>
    </message>
</context>
<context>
    <name>hatter::ui::WelcomePage</name>
    <message>
        <source>not found: %1</source>
        <translation>introuvable : %1</translation>
    </message>
    <message>
        <source>No workspace was opened yet.</source>
        <translation>Aucun espace de travail n’a encore été ouvert.</translation>
    </message>
    <message>
        <source>Find the translation model that fits your machine.</source>
        <translation>Trouvez le modèle de traduction adapté à votre machine.</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Espaces de travail récents</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>Open demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>English → German with a trained SuperTransformer. First front in two minutes.</source>
        <translation>Anglais → allemand avec un SuperTransformer entraîné. Premier front en deux minutes.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>A workspace that was made before, here or elsewhere.</source>
        <translation>Un espace de travail créé auparavant, ici ou ailleurs.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>There is no demo workspace yet; packaging/run.sh makes it.</source>
        <translation>Il n’y a pas encore d’espace de démonstration ; packaging/run.sh le crée.</translation>
    </message>
    <message>
        <source>Published models</source>
        <translation>Modèles publiés</translation>
    </message>
    <message>
        <source>The 44 SubTransformers of the HAT paper: look, compare, export as YAML.</source>
        <translation>Les 44 SubTransformers de l’article HAT : regarder, comparer, exporter en YAML.</translation>
    </message>
    <message>
        <source>Import HAT checkpoint…</source>
        <translation>Importer un point de reprise HAT…</translation>
    </message>
    <message>
        <source>A .pt of the reference with its design space; nothing in it is executed.</source>
        <translation>Un .pt de la référence avec son espace ; rien n’y est exécuté.</translation>
    </message>
    <message>
        <source>Or drop a workspace folder or a HAT checkpoint (.pt) anywhere on this window.</source>
        <translation>Ou déposez un dossier d’espace de travail ou un point de reprise HAT (.pt) sur cette fenêtre.</translation>
    </message>
    <message>
        <source>New from corpus…</source>
        <translation>Nouveau depuis un corpus…</translation>
    </message>
    <message>
        <source>Two text files, TSV or PO catalogues: checked, cut into pieces, split.</source>
        <translation>Deux fichiers texte, TSV ou catalogues PO : vérifiés, découpés en unités, répartis.</translation>
    </message>
</context>
<context>
    <name>hatter::ui::WorkspacePlacePage</name>
    <message>
        <source>for instance: support articles</source>
        <translation>par exemple : articles d’assistance</translation>
    </message>
    <message>
        <source>what the text is about, in your words; can stay empty</source>
        <translation>le sujet des textes, avec vos mots ; peut rester vide</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>In folder</source>
        <translation>Dans le dossier</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>Corpus</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Ce qui sera créé</translation>
    </message>
    <message>
        <source>Give it a name and a folder.</source>
        <translation>Donnez-lui un nom et un dossier.</translation>
    </message>
    <message>
        <source>Makes %1</source>
        <comment>folder</comment>
        <translation>Crée %1</translation>
    </message>
    <message>
        <source>%1 holds a workspace already: take another name.</source>
        <translation>%1 contient déjà un espace de travail : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 holds other files: take another name.</source>
        <translation>%1 contient d’autres fichiers : choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 is a file: take another name.</source>
        <translation>%1 est un fichier : choisissez un autre nom.</translation>
    </message>
</context>
</TS>
