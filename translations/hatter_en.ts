<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>hatter::ui::ComparePage</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
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
            <source>%Ln training pair(s) occurred in validation or test and were dropped.</source>
            <translation>
                <numerusform>%Ln training pair occurred in validation or test and was dropped.</numerusform>
                <numerusform>%Ln training pairs occurred in validation or test and were dropped.</numerusform>
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
        <name>hatter::ui::LatencyPage</name>
        <message numerus="yes">
            <source>Predictions are off by %1 on average and %2 at worst, on %Ln SubTransformer(s) kept out of the fit.</source>
            <translation>
                <numerusform>Predictions are off by %1 on average and %2 at worst, on %Ln SubTransformer kept out of the fit.</numerusform>
                <numerusform>Predictions are off by %1 on average and %2 at worst, on %Ln SubTransformers kept out of the fit.</numerusform>
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
        <name>hatter::ui::SuperTransformerPage</name>
        <message numerus="yes">
            <source>%Ln update(s), validation loss of the largest SubTransformer %1.</source>
            <translation>
                <numerusform>%Ln update, validation loss of the largest SubTransformer %1.</numerusform>
                <numerusform>%Ln updates, validation loss of the largest SubTransformer %1.</numerusform>
            </translation>
        </message>
    </context>
</TS>
