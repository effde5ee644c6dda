<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Latency</name>
    <message numerus="yes">
        <source>throttled %Ln time(s)</source>
        <translation>
            <numerusform>throttled %Ln time</numerusform>
            <numerusform>throttled %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln thread</numerusform>
            <numerusform>%Ln threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>imported CSV, %Ln row(s)</source>
        <translation>
            <numerusform>imported CSV, %Ln row</numerusform>
            <numerusform>imported CSV, %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured</source>
        <translation>
            <numerusform>%Ln measured</numerusform>
            <numerusform>%Ln measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln core</numerusform>
            <numerusform>%Ln cores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln used</source>
        <translation>
            <numerusform>%Ln used</numerusform>
            <numerusform>%Ln used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln anchor(s)</source>
        <translation>
            <numerusform>%Ln anchor</numerusform>
            <numerusform>%Ln anchors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quarantined</source>
        <translation>
            <numerusform>%Ln quarantined</numerusform>
            <numerusform>%Ln quarantined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>several modes, %Ln row(s) set aside by hand</source>
        <translation>
            <numerusform>several modes, %Ln row set aside by hand</numerusform>
            <numerusform>several modes, %Ln rows set aside by hand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::ArchitectureView</name>
    <message numerus="yes">
        <source>Encoder with embedding width %1, %n layer(s).</source>
        <translation>
            <numerusform>Encoder with embedding width %1, %n layer.</numerusform>
            <numerusform>Encoder with embedding width %1, %n layers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Layer %1: FFN %2, %n head(s).</source>
        <translation>
            <numerusform>Layer %1: FFN %2, %n head.</numerusform>
            <numerusform>Layer %1: FFN %2, %n heads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decoder with embedding width %1, %n layer(s).</source>
        <translation>
            <numerusform>Decoder with embedding width %1, %n layer.</numerusform>
            <numerusform>Decoder with embedding width %1, %n layers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::CandidatesTab</name>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln candidate</numerusform>
            <numerusform>%Ln candidates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) selected</source>
        <translation>
            <numerusform>%Ln candidate selected</numerusform>
            <numerusform>%Ln candidates selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) copied as YAML</source>
        <translation>
            <numerusform>%Ln candidate copied as YAML</numerusform>
            <numerusform>%Ln candidates copied as YAML</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::Compare</name>
    <message numerus="yes">
        <source>Measured on %Ln test sentence(s); 95 % interval %1 to %2.</source>
        <translation>
            <numerusform>Measured on %Ln test sentence; 95 % interval %1 to %2.</numerusform>
            <numerusform>Measured on %Ln test sentences; 95 % interval %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::ComparePage</name>
    <message numerus="yes">
        <source>Copied as YAML: %Ln SubTransformer(s)</source>
        <translation>
            <numerusform>Copied as YAML: %Ln SubTransformer</numerusform>
            <numerusform>Copied as YAML: %Ln SubTransformers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusFileList</name>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>and %Ln more file</numerusform>
            <numerusform>and %Ln more files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln translated message(s)</source>
        <translation>
            <numerusform>%Ln translated message</numerusform>
            <numerusform>%Ln translated messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusOptionsPage</name>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln piece</numerusform>
            <numerusform>%Ln pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>own SentencePiece model, %Ln piece(s)</source>
        <translation>
            <numerusform>own SentencePiece model, %Ln piece</numerusform>
            <numerusform>own SentencePiece model, %Ln pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>joint BPE, %Ln piece(s)</source>
        <translation>
            <numerusform>joint BPE, %Ln piece</numerusform>
            <numerusform>joint BPE, %Ln pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::DataPage</name>
    <message numerus="yes">
        <source>%Ln piece(s) in the vocabulary.</source>
        <translation>
            <numerusform>%Ln piece in the vocabulary.</numerusform>
            <numerusform>%Ln pieces in the vocabulary.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pair(s) had a source sentence of validation or test and were dropped: held-out figures stay honest.</source>
        <translation>
            <numerusform>%Ln training pair had a source sentence of validation or test and was dropped: held-out figures stay honest.</numerusform>
            <numerusform>%Ln training pairs had a source sentence of validation or test and were dropped: held-out figures stay honest.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::ExportPage</name>
    <message numerus="yes">
        <source>Exported %Ln file(s) to %1.</source>
        <translation>
            <numerusform>Exported %Ln file to %1.</numerusform>
            <numerusform>Exported %Ln files to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::HelpWindow</name>
    <message numerus="yes">
        <source>%Ln page(s) have it. Enter goes from place to place.</source>
        <translation>
            <numerusform>%Ln page has it. Enter goes from place to place.</numerusform>
            <numerusform>%Ln pages have it. Enter goes from place to place.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::LatencyPage</name>
    <message numerus="yes">
        <source>Remove %1 with its %Ln row(s)?</source>
        <translation>
            <numerusform>Remove %1 with its %Ln row?</numerusform>
            <numerusform>Remove %1 with its %Ln rows?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) quarantined. Fit again to go without them.</source>
        <translation>
            <numerusform>%Ln row quarantined. Fit again to go without them.</numerusform>
            <numerusform>%Ln rows quarantined. Fit again to go without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) taken back. Fit again to go by them.</source>
        <translation>
            <numerusform>%Ln row taken back. Fit again to go by them.</numerusform>
            <numerusform>%Ln rows taken back. Fit again to go by them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln SubTransformer(s) are measured. Raise the number to measure more.</source>
        <translation>
            <numerusform>All %Ln SubTransformer is measured. Raise the number to measure more.</numerusform>
            <numerusform>All %Ln SubTransformers are measured. Raise the number to measure more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln measured</source>
        <translation>
            <numerusform>%Ln measured</numerusform>
            <numerusform>%Ln measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln exported</source>
        <translation>
            <numerusform>%Ln exported</numerusform>
            <numerusform>%Ln exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln task(s) waiting</source>
        <translation>
            <numerusform>%1 · %Ln task waiting</numerusform>
            <numerusform>%1 · %Ln tasks waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>idle · %Ln measured</source>
        <translation>
            <numerusform>idle · %Ln measured</numerusform>
            <numerusform>idle · %Ln measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln imported</source>
        <translation>
            <numerusform>%Ln imported</numerusform>
            <numerusform>%Ln imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SubTransformer(s) taken into the comparison</source>
        <translation>
            <numerusform>%Ln SubTransformer taken into the comparison</numerusform>
            <numerusform>%Ln SubTransformers taken into the comparison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trained</source>
        <translation>
            <numerusform>%Ln trained</numerusform>
            <numerusform>%Ln trained</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::OnboardingCard</name>
    <message numerus="yes">
        <source>Stops after %Ln SubTransformer(s).</source>
        <translation>
            <numerusform>Stops after %Ln SubTransformer.</numerusform>
            <numerusform>Stops after %Ln SubTransformers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) quarantined</source>
        <translation>
            <numerusform>%Ln row quarantined</numerusform>
            <numerusform>%Ln rows quarantined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measured again</source>
        <translation>
            <numerusform>%Ln measured again</numerusform>
            <numerusform>%Ln measured again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be measured again</source>
        <translation>
            <numerusform>%Ln still to be measured again</numerusform>
            <numerusform>%Ln still to be measured again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measures %Ln chosen SubTransformer(s) again.</source>
        <translation>
            <numerusform>Measures %Ln chosen SubTransformer again.</numerusform>
            <numerusform>Measures %Ln chosen SubTransformers again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The anchor did not come back %Ln time(s): since then all rows are held against its new level. Measure again on a quiet machine if the error stays large.</source>
        <translation>
            <numerusform>The anchor did not come back %Ln time: since then all rows are held against its new level. Measure again on a quiet machine if the error stays large.</numerusform>
            <numerusform>The anchor did not come back %Ln times: since then all rows are held against its new level. Measure again on a quiet machine if the error stays large.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::PlotTableDialog</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::PublishedCard</name>
    <message numerus="yes">
        <source>%1 FLOPs, %Ln token(s)</source>
        <translation>
            <numerusform>%1 FLOPs, %Ln token</numerusform>
            <numerusform>%1 FLOPs, %Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::PublishedTable</name>
    <message numerus="yes">
        <source>of one forward pass over %Ln token(s), without the output layer</source>
        <translation>
            <numerusform>of one forward pass over %Ln token, without the output layer</numerusform>
            <numerusform>of one forward pass over %Ln tokens, without the output layer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::Report</name>
    <message numerus="yes">
        <source>%n SubTransformers</source>
        <translation>
            <numerusform>%n SubTransformer</numerusform>
            <numerusform>%n SubTransformers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>error %1 in the mean, %2 at worst, on %n held-out measurements</source>
        <translation>
            <numerusform>error %1 in the mean, %2 at worst, on %n held-out measurement</numerusform>
            <numerusform>error %1 in the mean, %2 at worst, on %n held-out measurements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::RowCard</name>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::RunCard</name>
    <message numerus="yes">
        <source>%Ln generation(s)</source>
        <translation>
            <numerusform>%Ln generation</numerusform>
            <numerusform>%Ln generations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::RunsTab</name>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::SearchPage</name>
    <message numerus="yes">
        <source>BLEU of %n front member(s) will be measured after the work that runs, on the test pairs: %1.</source>
        <translation>
            <numerusform>BLEU of %n front member will be measured after the work that runs, on the test pairs: %1.</numerusform>
            <numerusform>BLEU of %n front members will be measured after the work that runs, on the test pairs: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>BLEU of %n front member(s) is being measured on the test pairs: %1.</source>
        <translation>
            <numerusform>BLEU of %n front member is being measured on the test pairs: %1.</numerusform>
            <numerusform>BLEU of %n front members is being measured on the test pairs: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) at most</source>
        <translation>
            <numerusform>%Ln run at most</numerusform>
            <numerusform>%Ln runs at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::SqlTab</name>
    <message numerus="yes">
        <source>The first %Ln row(s) in %1: there are more. Add LIMIT and OFFSET, or a condition.</source>
        <translation>
            <numerusform>The first %Ln row in %1: there are more. Add LIMIT and OFFSET, or a condition.</numerusform>
            <numerusform>The first %Ln rows in %1: there are more. Add LIMIT and OFFSET, or a condition.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in %1</source>
        <translation>
            <numerusform>%Ln row in %1</numerusform>
            <numerusform>%Ln rows in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::SuperTransformerPage</name>
    <message numerus="yes">
        <source>%Ln update(s), validation loss of the largest SubTransformer %1.</source>
        <translation>
            <numerusform>%Ln update, validation loss of the largest SubTransformer %1.</numerusform>
            <numerusform>%Ln updates, validation loss of the largest SubTransformer %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::TestPanel</name>
    <message numerus="yes">
        <source>Measured on %Ln sentence(s), beam %1. BLEU: %2</source>
        <translation>
            <numerusform>Measured on %Ln sentence, beam %1. BLEU: %2</numerusform>
            <numerusform>Measured on %Ln sentences, beam %1. BLEU: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hatter::ui::VerifyDialog</name>
    <message numerus="yes">
        <source>%n member(s) of the front under %1 on %2</source>
        <translation>
            <numerusform>%n member of the front under %1 on %2</numerusform>
            <numerusform>%n members of the front under %1 on %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Predictions are off by %1 in the mean and %2 at worst, on %n measured member(s).</source>
        <translation>
            <numerusform>Predictions are off by %1 in the mean and %2 at worst, on %n measured member.</numerusform>
            <numerusform>Predictions are off by %1 in the mean and %2 at worst, on %n measured members.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measure %n member(s)</source>
        <translation>
            <numerusform>Measure %n member</numerusform>
            <numerusform>Measure %n members</numerusform>
        </translation>
    </message>
</context>
</TS>
