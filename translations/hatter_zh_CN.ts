<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AllowCommand</name>
        <message>
            <source>%1 of this workspace starts a command that you have not used before. Run it on this machine?</source>
            <translation>此工作区的 %1 会启动一条您从未用过的命令。要在本机运行吗？</translation>
        </message>
        <message>
            <source>Run the command</source>
            <translation>运行命令</translation>
        </message>
    </context>
    <context>
        <name>Candidate</name>
        <message>
            <source>random</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>mutation</source>
            <translation>变异</translation>
        </message>
        <message>
            <source>crossover</source>
            <translation>交叉</translation>
        </message>
        <message>
            <source>refused, too slow</source>
            <translation>拒绝，过慢</translation>
        </message>
        <message>
            <source>on the front</source>
            <translation>位于前沿</translation>
        </message>
        <message>
            <source>seen before</source>
            <translation>已见过</translation>
        </message>
        <message>
            <source>dominated</source>
            <translation>被支配</translation>
        </message>
        <message>
            <source>dropped early</source>
            <translation>提前淘汰</translation>
        </message>
        <message>
            <source>H%1</source>
            <translation>H%1</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>手工</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>被排除</translation>
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
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>English</source>
            <translation>英语</translation>
        </message>
        <message>
            <source>German</source>
            <translation>德语</translation>
        </message>
        <message>
            <source>French</source>
            <translation>法语</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>中文</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>西班牙语</translation>
        </message>
        <message>
            <source>Italian</source>
            <translation>意大利语</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <translation>葡萄牙语</translation>
        </message>
        <message>
            <source>Dutch</source>
            <translation>荷兰语</translation>
        </message>
        <message>
            <source>Polish</source>
            <translation>波兰语</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>俄语</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>日语</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>韩语</translation>
        </message>
        <message>
            <source>Turkish</source>
            <translation>土耳其语</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>阿拉伯语</translation>
        </message>
    </context>
    <context>
        <name>Latency</name>
        <message>
            <source>the anchor was off by %1 %</source>
            <translation>锚点偏离 %1 %</translation>
        </message>
        <message>
            <source>the anchor drifted</source>
            <translation>锚点漂移</translation>
        </message>
        <message>
            <source>others used %1 cores</source>
            <translation>其他程序占用 %1 个核心</translation>
        </message>
        <message>
            <source>other work on the machine</source>
            <translation>机器上有其他工作</translation>
        </message>
        <message>
            <source>slower than its like, with its neighbours</source>
            <translation>与相邻行一同慢于同类</translation>
        </message>
        <message>
            <source>set aside by hand</source>
            <translation>手动排除</translation>
        </message>
        <message>
            <source>anchor: %1</source>
            <comment>why it is doubted</comment>
            <translation>锚点：%1</translation>
        </message>
        <message>
            <source>anchor</source>
            <translation>锚点</translation>
        </message>
        <message>
            <source>used</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>quarantined: %1</source>
            <comment>why</comment>
            <translation>已隔离：%1</translation>
        </message>
        <message>
            <source>%1; measured again since</source>
            <comment>state</comment>
            <translation>%1；之后已重新测量</translation>
        </message>
        <message>
            <source>row %1</source>
            <translation>第 %1 行</translation>
        </message>
        <message>
            <source>#%1, %2</source>
            <comment>number, time</comment>
            <translation>#%1，%2</translation>
        </message>
        <message>
            <source>%1 ms	measured</source>
            <translation>%1 ms	实测</translation>
        </message>
        <message>
            <source>%1	predicted without it</source>
            <translation>%1	未用此行的预测</translation>
        </message>
        <message>
            <source>%1	predicted</source>
            <translation>%1	预测</translation>
        </message>
        <message>
            <source>%1 %	%2</source>
            <translation>%1 %	%2</translation>
        </message>
        <message>
            <source>against its median</source>
            <translation>相对其中位数</translation>
        </message>
        <message>
            <source>against its prediction</source>
            <translation>相对预测</translation>
        </message>
        <message>
            <source>encoder %1 ms, decoder %2 ms</source>
            <translation>编码器 %1 ms，解码器 %2 ms</translation>
        </message>
        <message>
            <source>enc %1 × %2, FFN %3 · dec %4 × %5, FFN %6</source>
            <comment>layers x width, mean FFN width; of a decoder likewise</comment>
            <translation>编码器 %1 × %2，FFN %3 · 解码器 %4 × %5，FFN %6</translation>
        </message>
        <message>
            <source>load %1</source>
            <translation>负载 %1</translation>
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
                <numerusform>降频 %Ln 次</numerusform>
            </translation>
        </message>
        <message>
            <source>no throttling</source>
            <translation>未降频</translation>
        </message>
        <message>
            <source>eager runtime</source>
            <translation>eager 运行时</translation>
        </message>
        <message>
            <source>decoding session</source>
            <translation>解码会话</translation>
        </message>
        <message>
            <source>%1 → %2 tokens</source>
            <translation>%1 → %2 个词元</translation>
        </message>
        <message>
            <source>beam %1</source>
            <translation>束宽 %1</translation>
        </message>
        <message>
            <source>batch %1</source>
            <translation>批量 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln thread(s)</source>
            <translation>
                <numerusform>%Ln 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>trimmed mean %1–%2 %</source>
            <translation>截尾均值 %1–%2 %</translation>
        </message>
        <message>
            <source>imported predictor</source>
            <translation>导入的预测器</translation>
        </message>
        <message numerus="yes">
            <source>imported CSV, %Ln row(s)</source>
            <translation>
                <numerusform>导入的 CSV，%Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>this machine&apos;s GPU</source>
            <translation>本机 GPU</translation>
        </message>
        <message>
            <source>this machine&apos;s CPU</source>
            <translation>本机 CPU</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>processor, threads</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>searches can go by it</source>
            <translation>可供搜索使用</translation>
        </message>
        <message>
            <source>several modes, nothing quarantined</source>
            <translation>多峰，未隔离</translation>
        </message>
        <message>
            <source>%1 quarantined (%2)</source>
            <translation>%1 行已隔离（%2）</translation>
        </message>
        <message>
            <source>nothing measured yet</source>
            <translation>尚未测量</translation>
        </message>
        <message numerus="yes">
            <source>%Ln measured</source>
            <translation>
                <numerusform>已测量 %Ln 个</numerusform>
            </translation>
        </message>
        <message>
            <source>not fitted</source>
            <translation>未拟合</translation>
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
            <translation>处理器</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>processor, cores</comment>
            <translation>%1，%2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln core(s)</source>
            <translation>
                <numerusform>%Ln 个核心</numerusform>
            </translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>%1 GB</source>
            <translation>%1 GB</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>system, architecture</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>LibTorch</source>
            <translation>LibTorch</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Machine</source>
            <translation>机器</translation>
        </message>
        <message>
            <source>Pinned to</source>
            <translation>绑定到</translation>
        </message>
        <message>
            <source>cores %1</source>
            <translation>核心 %1</translation>
        </message>
        <message>
            <source>Governor</source>
            <translation>调频策略</translation>
        </message>
        <message>
            <source>HAT&apos;s network</source>
            <translation>HAT 的网络</translation>
        </message>
        <message>
            <source>regression on averages</source>
            <translation>均值回归</translation>
        </message>
        <message>
            <source>cost regression</source>
            <translation>成本回归</translation>
        </message>
        <message numerus="yes">
            <source>%Ln used</source>
            <translation>
                <numerusform>使用 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln anchor(s)</source>
            <translation>
                <numerusform>%Ln 个锚点</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln quarantined</source>
            <translation>
                <numerusform>隔离 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>several modes, %Ln row(s) set aside by hand</source>
            <translation>
                <numerusform>多峰，手动搁置 %Ln 行</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Main</name>
        <message>
            <source>Look: light, dark or system.</source>
            <translation>外观：light、dark 或 system。</translation>
        </message>
        <message>
            <source>Language of the window, for instance de, fr, zh_CN.</source>
            <translation>窗口语言，例如 de、fr、zh_CN。</translation>
        </message>
        <message>
            <source>trace, debug, info, warning, error or off.</source>
            <translation>trace、debug、info、warning、error 或 off。</translation>
        </message>
        <message>
            <source>Measure how responsive the window is and say so at the end.</source>
            <translation>测量窗口的响应速度并在结束时报告。</translation>
        </message>
        <message>
            <source>Write a report of a search into this folder and end.</source>
            <translation>将搜索报告写入此文件夹后退出。</translation>
        </message>
        <message>
            <source>The search that is reported (without: the latest).</source>
            <translation>要报告的搜索（缺省为最近一次）。</translation>
        </message>
        <message>
            <source>Workbench for hardware-aware Transformers.</source>
            <translation>硬件感知 Transformer 工作台。</translation>
        </message>
        <message>
            <source>Workspace folder to open.</source>
            <translation>要打开的工作区文件夹。</translation>
        </message>
    </context>
    <context>
        <name>SaveYaml</name>
        <message>
            <source>Export YAML</source>
            <translation>导出 YAML</translation>
        </message>
        <message>
            <source>HAT YAML (*.yml *.yaml)</source>
            <translation>HAT YAML (*.yml *.yaml)</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>reading and cleaning</source>
            <translation>读取与清洗</translation>
        </message>
        <message>
            <source>segmentation</source>
            <translation>切分</translation>
        </message>
        <message>
            <source>binarising train</source>
            <translation>训练集二进制化</translation>
        </message>
        <message>
            <source>binarising valid</source>
            <translation>验证集二进制化</translation>
        </message>
        <message>
            <source>binarising test</source>
            <translation>测试集二进制化</translation>
        </message>
        <message>
            <source>front on all pairs</source>
            <translation>在全部句对上评估前沿</translation>
        </message>
        <message>
            <source>BLEU of the front</source>
            <translation>前沿的 BLEU</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>measuring latency</source>
            <translation>测量延迟</translation>
        </message>
        <message>
            <source>searching</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>evaluating</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>translating</source>
            <translation>翻译</translation>
        </message>
        <message>
            <source>exporting</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>importing</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>fitting</source>
            <translation>拟合</translation>
        </message>
        <message>
            <source>profiling layers</source>
            <translation>分析各层耗时</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::AddTargetDialog</name>
        <message>
            <source>This machine&apos;s CPU</source>
            <translation>本机 CPU</translation>
        </message>
        <message>
            <source>This machine&apos;s GPU</source>
            <translation>本机 GPU</translation>
        </message>
        <message>
            <source>A machine that a command reaches</source>
            <translation>通过命令访问的机器</translation>
        </message>
        <message>
            <source>Its CPU</source>
            <translation>其 CPU</translation>
        </message>
        <message>
            <source>Its GPU</source>
            <translation>其 GPU</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>测试</translation>
        </message>
        <message>
            <source>Add a target</source>
            <translation>添加目标</translation>
        </message>
        <message>
            <source>for instance: pi4</source>
            <translation>例如：pi4</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Add target</source>
            <translation>添加目标</translation>
        </message>
        <message>
            <source>not pinned; for instance 0,2-3</source>
            <translation>不绑定；例如 0,2-3</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程</translation>
        </message>
        <message>
            <source>Pin to cores</source>
            <translation>绑定核心</translation>
        </message>
        <message>
            <source>Any command whose input and output reach a hatter-agent there. It is run by the shell, and may not ask for a password.</source>
            <translation>任何输入输出可连到那里 hatter-agent 的命令。由 shell 执行，且不能询问密码。</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>There is a target of this name.</source>
            <translation>已有同名目标。</translation>
        </message>
        <message>
            <source>Cores are numbers and ranges with commas between them: 0,2-3</source>
            <translation>核心为以逗号分隔的编号和范围：0,2-3</translation>
        </message>
        <message>
            <source>Waiting for the agent&apos;s greeting…</source>
            <translation>正在等待代理应答…</translation>
        </message>
        <message>
            <source>Answers: %1, %2, LibTorch %3, agent %4; measures on %5.</source>
            <translation>已应答：%1，%2，LibTorch %3，代理 %4；可在 %5 上测量。</translation>
        </message>
        <message>
            <source>It does not answer: %1</source>
            <translation>没有应答：%1</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ArchitecturePainter</name>
        <message>
            <source>Encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <source>Decoder</source>
            <translation>解码器</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <comment>layers x embedding width</comment>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>no layer</source>
            <translation>无此层</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>embed %1</source>
            <translation>嵌入 %1</translation>
        </message>
        <message>
            <source>self-attention, heads</source>
            <translation>自注意力头</translation>
        </message>
        <message>
            <source>enc–dec</source>
            <translation>编–解码</translation>
        </message>
        <message>
            <source>FFN</source>
            <translation>FFN</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>有差异</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ArchitectureView</name>
        <message>
            <source>Select a candidate to see its layers.</source>
            <translation>选择一个候选以查看其各层。</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message numerus="yes">
            <source>Encoder with embedding width %1, %n layer(s).</source>
            <translation>
                <numerusform>编码器，嵌入宽度 %1，%n 层。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Layer %1: FFN %2, %n head(s).</source>
            <translation>
                <numerusform>第 %1 层：FFN %2，%n 个头。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decoder with embedding width %1, %n layer(s).</source>
            <translation>
                <numerusform>解码器，嵌入宽度 %1，%n 层。</numerusform>
            </translation>
        </message>
        <message>
            <source>Layer %1: FFN %2, self-attention heads: %3, encoder-decoder heads: %4, attends to encoder layers %5.</source>
            <translation>第 %1 层：FFN %2，自注意力头 %3，编码器-解码器头 %4，关注编码器第 %5 层。</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::CandidateModel</name>
        <message>
            <source>measured; %1 ms predicted</source>
            <translation>实测；预测 %1 ms</translation>
        </message>
        <message>
            <source>predicted</source>
            <translation>预测</translation>
        </message>
        <message>
            <source>measured on the test set</source>
            <translation>在测试集上实测</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <source>in the comparison</source>
            <translation>已加入比较</translation>
        </message>
        <message>
            <source>#</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Gen.</source>
            <translation>代</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Latency ms</source>
            <translation>延迟 ms</translation>
        </message>
        <message>
            <source>BLEU</source>
            <translation>BLEU</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Params M</source>
            <translation>参数 M</translation>
        </message>
        <message>
            <source>Layers: FFN</source>
            <translation>各层 FFN</translation>
        </message>
        <message>
            <source>Decision</source>
            <translation>决定</translation>
        </message>
        <message>
            <source>≈ %1</source>
            <translation>≈ %1</translation>
        </message>
        <message>
            <source>estimated from the first sentences of a race</source>
            <translation>根据竞速的前若干句估计</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::CandidatePanel</name>
        <message>
            <source>Filter: latency &lt; 80 and decoder.depth = 2</source>
            <translation>筛选：latency &lt; 80 and decoder.depth = 2</translation>
        </message>
        <message>
            <source>Filter of the candidates</source>
            <translation>候选筛选</translation>
        </message>
        <message>
            <source>Fields: %1</source>
            <translation>字段：%1</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>候选</translation>
        </message>
        <message>
            <source>The filter is not complete: %1</source>
            <translation>筛选条件不完整：%1</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ComparePage</name>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <source>predicted</source>
            <translation>预测</translation>
        </message>
        <message>
            <source>Latency</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source>BLEU</source>
            <translation>BLEU</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>equal</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>better</source>
            <translation>更好</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>更差</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Mark differences</source>
            <translation>标出差异</translation>
        </message>
        <message>
            <source>Copy as YAML</source>
            <translation>复制为 YAML</translation>
        </message>
        <message>
            <source>Differences against</source>
            <translation>对照</translation>
        </message>
        <message>
            <source>Choose candidates</source>
            <translation>选择候选</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>% of predicted latency beside each layer</source>
            <translation>各层旁为预测延迟占比</translation>
        </message>
        <message>
            <source>Against A</source>
            <translation>与 A 相比</translation>
        </message>
        <message>
            <source>#%1</source>
            <comment>number of a candidate</comment>
            <translation>#%1</translation>
        </message>
        <message>
            <source>generation %1, %2</source>
            <translation>第 %1 代，%2</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Take %1 out of the comparison</source>
            <translation>将 %1 移出比较</translation>
        </message>
        <message>
            <source>reference of this comparison</source>
            <translation>本次比较的基准</translation>
        </message>
        <message>
            <source>%1 times as fast, measured</source>
            <translation>速度为 %1 倍，实测</translation>
        </message>
        <message>
            <source>%1 times as fast, predicted</source>
            <translation>速度为 %1 倍，预测</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>published</source>
            <translation>已发表</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>on %1</source>
            <comment>hardware</comment>
            <translation>在 %1 上</translation>
        </message>
        <message>
            <source>not published</source>
            <translation>未发表</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing to compare yet. Add two to four candidates on the search page or from the published models (C, or shift-click).</source>
            <translation>还没有可比较的内容。请在搜索页面或已发表模型中添加两到四个候选（按 C，或按住 Shift 单击）。</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>letter, candidate</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1, published</source>
            <comment>task</comment>
            <translation>%1，已发表</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>The YAML could not be written.</source>
            <translation>无法写入 YAML。</translation>
        </message>
        <message>
            <source>%1 times as fast, published</source>
            <translation>速度为 %1 倍，已发表</translation>
        </message>
        <message>
            <source>other hardware or other sentences: latencies do not compare</source>
            <translation>硬件或句长不同：延迟不可比</translation>
        </message>
        <message>
            <source>generation %1, %2, for %3</source>
            <comment>number, origin, target</comment>
            <translation>第 %1 代，%2，针对 %3</translation>
        </message>
        <message>
            <source>latencies of other machines: they do not compare</source>
            <translation>其他机器的延迟：不可比较</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::DataPage</name>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>Preparing data</source>
            <translation>准备数据</translation>
        </message>
        <message>
            <source>The data could not be prepared. The workspace is as it was.</source>
            <translation>无法准备数据。工作区保持原样。</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>划分</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>句对</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>已读</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Words, source</source>
            <translation>源端词数</translation>
        </message>
        <message>
            <source>Words, target</source>
            <translation>目标端词数</translation>
        </message>
        <message>
            <source>Pieces, source</source>
            <translation>源端子词</translation>
        </message>
        <message>
            <source>Pieces, target</source>
            <translation>目标端子词</translation>
        </message>
        <message>
            <source>Longest</source>
            <translation>最长</translation>
        </message>
        <message>
            <source>No data yet. Name the files of a parallel corpus and prepare them.</source>
            <translation>尚无数据。请指定平行语料的文件并进行准备。</translation>
        </message>
        <message>
            <source>Statistics of the splits</source>
            <translation>各划分的统计</translation>
        </message>
        <message>
            <source>Prepare a corpus</source>
            <translation>准备语料</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>empty: drawn from the training pairs</source>
            <translation>留空：从训练句对中抽取</translation>
        </message>
        <message>
            <source>empty if the other file holds both sides</source>
            <translation>若另一文件含双语则留空</translation>
        </message>
        <message>
            <source>Training, source</source>
            <translation>训练，源端</translation>
        </message>
        <message>
            <source>text, one sentence a line; or TSV, PO, MO with both sides</source>
            <translation>每行一句的文本；或含双语的 TSV、PO、MO</translation>
        </message>
        <message>
            <source>Training, target</source>
            <translation>训练，目标端</translation>
        </message>
        <message>
            <source>Validation, source</source>
            <translation>验证，源端</translation>
        </message>
        <message>
            <source>Validation, target</source>
            <translation>验证，目标端</translation>
        </message>
        <message>
            <source>Test, source</source>
            <translation>测试，源端</translation>
        </message>
        <message>
            <source>Test, target</source>
            <translation>测试，目标端</translation>
        </message>
        <message>
            <source>Pairs drawn for a missing split</source>
            <translation>缺失划分抽取的句对数</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Pieces of the joint BPE</source>
            <translation>共享 BPE 的子词数</translation>
        </message>
        <message>
            <source>SentencePiece model</source>
            <translation>SentencePiece 模型</translation>
        </message>
        <message>
            <source>empty: the SuperTransformer&apos;s, or trained on the training pairs</source>
            <translation>留空：用 SuperTransformer 的模型，没有则用训练句对训练</translation>
        </message>
        <message>
            <source>Prepare data</source>
            <translation>准备数据</translation>
        </message>
        <message>
            <source>Name the file of the training pairs first.</source>
            <translation>请先指定训练句对的文件。</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>test</source>
            <translation>测试</translation>
        </message>
        <message numerus="yes">
            <source>%Ln piece(s) in the vocabulary.</source>
            <translation>
                <numerusform>词表含 %Ln 个子词。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln training pair(s) occurred in validation or test and were dropped.</source>
            <translation>
                <numerusform>%Ln 个训练句对出现在验证集或测试集中，已丢弃。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>pairs, reason</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Dropped while cleaning: %1.</source>
            <translation>清洗时丢弃：%1。</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ErrorChart</name>
        <message>
            <source>Error against samples</source>
            <translation>误差与样本数</translation>
        </message>
        <message>
            <source>The curve begins with ten measured SubTransformers.</source>
            <translation>曲线从十个已测量的 SubTransformer 开始。</translation>
        </message>
        <message>
            <source>measured SubTransformers</source>
            <translation>已测量的 SubTransformer</translation>
        </message>
        <message>
            <source>held-out MAPE, %</source>
            <translation>留出 MAPE，%</translation>
        </message>
        <message>
            <source>%1 SubTransformers: %2 %</source>
            <translation>%1 个 SubTransformer：%2 %</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>predictor, its error</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>goal %1 %</source>
            <translation>目标 %1 %</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ExportDialog</name>
        <message>
            <source>Half precision (float16)</source>
            <translation>半精度 (float16)</translation>
        </message>
        <message>
            <source>Export SubTransformer</source>
            <translation>导出 SubTransformer</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>HAT YAML, weights as safetensors, segmenter and a card. The files are checked by loading them again.</source>
            <translation>HAT YAML、safetensors 权重、切分器和模型卡。文件会重新加载以作检查。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ExportPage</name>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message>
            <source>The export failed. Nothing was left half-written.</source>
            <translation>导出失败。没有留下写了一半的文件。</translation>
        </message>
        <message>
            <source>Exported at</source>
            <translation>导出时间</translation>
        </message>
        <message>
            <source>SubTransformer</source>
            <translation>SubTransformer</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Nothing exported yet. Choose a candidate on the search page and export it.</source>
            <translation>尚未导出。请在搜索页选择一个候选并导出。</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>打开文件夹</translation>
        </message>
        <message>
            <source>Choose a candidate</source>
            <translation>选择候选</translation>
        </message>
        <message>
            <source>Exports</source>
            <translation>导出记录</translation>
        </message>
        <message numerus="yes">
            <source>Exported %Ln file(s) to %1.</source>
            <translation>
                <numerusform>已将 %Ln 个文件导出到 %1。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ImportDialog</name>
        <message>
            <source>Import HAT checkpoint</source>
            <translation>导入 HAT 检查点</translation>
        </message>
        <message>
            <source>a SuperTransformer or SubTransformer of HAT, .pt</source>
            <translation>HAT 的 SuperTransformer 或 SubTransformer，.pt</translation>
        </message>
        <message>
            <source>folder of fairseq&apos;s .bin and .idx; can be left out</source>
            <translation>fairseq 的 .bin 和 .idx 所在文件夹；可留空</translation>
        </message>
        <message>
            <source>codes of subword-nmt; without them text must come in pieces</source>
            <translation>subword-nmt 的 codes；没有时文本须已切分</translation>
        </message>
        <message>
            <source>empty: the one in the binary data</source>
            <translation>留空：使用二进制数据中的词典</translation>
        </message>
        <message>
            <source>told by the data</source>
            <translation>由数据判断</translation>
        </message>
        <message>
            <source>Moses&apos; rules</source>
            <translation>Moses 规则</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>What typed text goes through before it is cut into pieces</source>
            <translation>输入的文本在切分之前经过的处理</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有文件 (*)</translation>
        </message>
        <message>
            <source>Checkpoint</source>
            <translation>检查点</translation>
        </message>
        <message>
            <source>Choose a checkpoint</source>
            <translation>选择检查点</translation>
        </message>
        <message>
            <source>Checkpoints (*.pt)</source>
            <translation>检查点 (*.pt)</translation>
        </message>
        <message>
            <source>Binary data</source>
            <translation>二进制数据</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>BPE codes</source>
            <translation>BPE codes</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>选择文件</translation>
        </message>
        <message>
            <source>Dictionaries (dict.*.txt)</source>
            <translation>词典 (dict.*.txt)</translation>
        </message>
        <message>
            <source>Source dictionary</source>
            <translation>源语言词典</translation>
        </message>
        <message>
            <source>Target dictionary</source>
            <translation>目标语言词典</translation>
        </message>
        <message>
            <source>Tokenisation</source>
            <translation>分词</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>In folder</source>
            <translation>所在文件夹</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Name the binary data, or both dictionaries.</source>
            <translation>请指定二进制数据，或两个词典。</translation>
        </message>
        <message>
            <source>makes %1</source>
            <translation>将创建 %1</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>empty: what the checkpoint says</source>
            <translation>留空：以检查点为准</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::KeyboardDialog</name>
        <message>
            <source>Keyboard</source>
            <translation>键盘</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>go to a stage</source>
            <translation>转到某一阶段</translation>
        </message>
        <message>
            <source>Compare, Log</source>
            <translation>比较、日志</translation>
        </message>
        <message>
            <source>next pane</source>
            <translation>下一窗格</translation>
        </message>
        <message>
            <source>pause or resume the search</source>
            <translation>暂停或继续搜索</translation>
        </message>
        <message>
            <source>clear the selection</source>
            <translation>清除选择</translation>
        </message>
        <message>
            <source>this page</source>
            <translation>本页</translation>
        </message>
        <message>
            <source>Plot</source>
            <translation>图</translation>
        </message>
        <message>
            <source>along the front</source>
            <translation>沿前沿移动</translation>
        </message>
        <message>
            <source>move the limit by 1 ms</source>
            <translation>将上限移动 1 ms</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>回车</translation>
        </message>
        <message>
            <source>select the candidate</source>
            <translation>选择该候选</translation>
        </message>
        <message>
            <source>into the comparison, or out of it</source>
            <translation>加入或移出比较</translation>
        </message>
        <message>
            <source>zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>show all</source>
            <translation>全部显示</translation>
        </message>
        <message>
            <source>published models</source>
            <translation>已发表模型</translation>
        </message>
        <message>
            <source>new workspace, open one, open the demo</source>
            <translation>新建工作区、打开、打开演示</translation>
        </message>
        <message>
            <source>import a HAT checkpoint</source>
            <translation>导入 HAT 检查点</translation>
        </message>
        <message>
            <source>start the search, export the candidate</source>
            <translation>开始搜索、导出候选</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>from row to row; with Shift, more of them</source>
            <translation>逐行移动；按住 Shift 可多选</translation>
        </message>
        <message>
            <source>show the SubTransformer</source>
            <translation>显示 SubTransformer</translation>
        </message>
        <message>
            <source>quarantine the rows, or take them back</source>
            <translation>隔离所选行，或恢复</translation>
        </message>
        <message>
            <source>pause the measuring, or go on</source>
            <translation>暂停测量，或继续</translation>
        </message>
        <message>
            <source>compare the search with a random one</source>
            <translation>与随机搜索比较</translation>
        </message>
        <message>
            <source>fork the shown run</source>
            <translation>分叉所示运行</translation>
        </message>
        <message>
            <source>Charts</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>from value to value, from choice to choice</source>
            <translation>逐值、逐项移动</translation>
        </message>
        <message>
            <source>in the trends: the front as it stood after a generation</source>
            <translation>在趋势图中：某一代之后的前沿</translation>
        </message>
        <message>
            <source>as it stands now</source>
            <translation>当前的前沿</translation>
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
            <translation>测量</translation>
        </message>
        <message>
            <source>SubTransformer</source>
            <translation>SubTransformer</translation>
        </message>
        <message>
            <source>Encoder ms</source>
            <translation>编码器 ms</translation>
        </message>
        <message>
            <source>Decoder ms</source>
            <translation>解码器 ms</translation>
        </message>
        <message>
            <source>Total ms</source>
            <translation>总计 ms</translation>
        </message>
        <message>
            <source>90 % interval</source>
            <translation>90 % 区间</translation>
        </message>
        <message>
            <source>Predicted ms</source>
            <translation>预测 ms</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>偏差</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::LatencyPage</name>
        <message>
            <source>Latency</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source>The measurement failed. Finished ones are kept.</source>
            <translation>测量失败。已完成的测量予以保留。</translation>
        </message>
        <message>
            <source>The predictor could not be fitted.</source>
            <translation>无法拟合预测器。</translation>
        </message>
        <message>
            <source>measured ms</source>
            <translation>实测 ms</translation>
        </message>
        <message>
            <source>predicted ms</source>
            <translation>预测 ms</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>The workspace has no design space to sample from: train a SuperTransformer first.</source>
            <translation>工作区没有可供采样的设计空间：请先训练 SuperTransformer。</translation>
        </message>
        <message>
            <source>At least 10 measurements are needed.</source>
            <translation>至少需要 10 次测量。</translation>
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
            <translation>留出，n = %1</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>All rows as a table instead of the two charts</source>
            <translation>以表格代替两张图显示所有行</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Re-measure selected</source>
            <translation>重新测量所选</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>拟合</translation>
        </message>
        <message>
            <source>Import CSV…</source>
            <translation>导入 CSV…</translation>
        </message>
        <message>
            <source>Export CSV…</source>
            <translation>导出 CSV…</translation>
        </message>
        <message>
            <source>Latencies that the reference measured on another machine</source>
            <translation>参考实现在另一台机器上测得的延迟</translation>
        </message>
        <message>
            <source>The used rows, as the reference&apos;s tools read them</source>
            <translation>参考工具可读取的已使用行</translation>
        </message>
        <message>
            <source>Import and export CSV</source>
            <translation>导入和导出 CSV</translation>
        </message>
        <message>
            <source>The layers could not be profiled.</source>
            <translation>无法分析各层。</translation>
        </message>
        <message>
            <source>Import latencies</source>
            <translation>导入延迟</translation>
        </message>
        <message>
            <source>Latencies of HAT (*.csv)</source>
            <translation>HAT 的延迟 (*.csv)</translation>
        </message>
        <message>
            <source>Export latencies</source>
            <translation>导出延迟</translation>
        </message>
        <message>
            <source>Used rows (*.csv)</source>
            <translation>已使用的行 (*.csv)</translation>
        </message>
        <message>
            <source>Quarantined ones too (*.csv)</source>
            <translation>包括已隔离的行 (*.csv)</translation>
        </message>
        <message numerus="yes">
            <source>Remove %1 with its %Ln row(s)?</source>
            <translation>
                <numerusform>移除 %1 及其 %Ln 行？</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Quarantine</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>Re-measure</source>
            <translation>重新测量</translation>
        </message>
        <message>
            <source>Profile layers</source>
            <translation>分析各层</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Copy as YAML</source>
            <translation>复制为 YAML</translation>
        </message>
        <message>
            <source>anchor %1</source>
            <translation>锚点 %1</translation>
        </message>
        <message>
            <source>Rows in the order of the file</source>
            <translation>按文件顺序的各行</translation>
        </message>
        <message>
            <source>Measurements in time order</source>
            <translation>按时间顺序的测量</translation>
        </message>
        <message>
            <source>measured against predicted, %</source>
            <translation>实测相对预测，%</translation>
        </message>
        <message>
            <source>measured, ms</source>
            <translation>实测，ms</translation>
        </message>
        <message>
            <source>This predictor was imported without the rows that it was fitted to.</source>
            <translation>导入此预测器时没有其拟合所用的行。</translation>
        </message>
        <message>
            <source>The first SubTransformers are being measured.</source>
            <translation>正在测量第一批 SubTransformer。</translation>
        </message>
        <message>
            <source>Nothing measured yet. Measure some SubTransformers of the design space.</source>
            <translation>尚未测量。请测量设计空间中的一些 SubTransformer。</translation>
        </message>
        <message>
            <source>%1, %2-fold</source>
            <comment>predictor, parts of the cross-validation</comment>
            <translation>%1，%2 折</translation>
        </message>
        <message>
            <source>not fitted yet: cross-validation</source>
            <translation>尚未拟合：交叉验证</translation>
        </message>
        <message>
            <source>Predicted against measured</source>
            <translation>预测与实测</translation>
        </message>
        <message>
            <source>Searches can go by this predictor of HAT. Its error is not known here.</source>
            <translation>搜索可使用此 HAT 预测器。其误差在此未知。</translation>
        </message>
        <message>
            <source>A predictor needs at least ten measured SubTransformers.</source>
            <translation>预测器至少需要十个已测量的 SubTransformer。</translation>
        </message>
        <message>
            <source>Points appear when latencies were measured and a predictor was fitted.</source>
            <translation>测量延迟并拟合预测器后会显示数据点。</translation>
        </message>
        <message>
            <source>Spearman</source>
            <translation>Spearman</translation>
        </message>
        <message>
            <source>cost regression</source>
            <translation>成本回归</translation>
        </message>
        <message>
            <source>HAT&apos;s network</source>
            <translation>HAT 的网络</translation>
        </message>
        <message>
            <source>Nothing is known of the rows behind this predictor.</source>
            <translation>此预测器所用的行未知。</translation>
        </message>
        <message>
            <source>The curve begins with ten measured SubTransformers.</source>
            <translation>曲线从十个已测量的 SubTransformer 开始。</translation>
        </message>
        <message>
            <source>The data of %1 has several modes.</source>
            <translation>%1 的数据呈多峰分布。</translation>
        </message>
        <message>
            <source>Too many rows are off to be accidents of the measuring, so nothing was quarantined by itself. Set rows aside by hand, or go by all of them.</source>
            <translation>偏离的行过多，不像是测量中的偶然，因此没有自动隔离任何行。可手动排除，或全部使用。</translation>
        </message>
        <message>
            <source>What was imported cannot be measured from here.</source>
            <translation>导入的数据无法在此测量。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Re-measure selected (%1)</source>
            <translation>重新测量所选（%1）</translation>
        </message>
        <message>
            <source>The comparison holds four candidates. Take one out first.</source>
            <translation>比较已有四个候选。请先移出一个。</translation>
        </message>
        <message>
            <source>measuring: %1</source>
            <translation>正在测量：%1</translation>
        </message>
        <message>
            <source>The latencies could not be imported.</source>
            <translation>无法导入延迟。</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>The latencies could not be written.</source>
            <translation>无法写出延迟。</translation>
        </message>
        <message>
            <source>The target could not be added.</source>
            <translation>无法添加目标。</translation>
        </message>
        <message>
            <source>Removed: %1</source>
            <translation>已移除：%1</translation>
        </message>
        <message>
            <source>The target could not be removed.</source>
            <translation>无法移除目标。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) quarantined. Fit again to go without them.</source>
            <translation>
                <numerusform>已隔离 %Ln 行。重新拟合即可排除它们。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) taken back. Fit again to go by them.</source>
            <translation>
                <numerusform>已恢复 %Ln 行。重新拟合即可使用它们。</numerusform>
            </translation>
        </message>
        <message>
            <source>The quarantine could not be changed.</source>
            <translation>无法更改隔离。</translation>
        </message>
        <message>
            <source>The curve belongs to what is measured here; an imported table is fitted as a whole.</source>
            <translation>曲线针对本机测量；导入的表格作为整体拟合。</translation>
        </message>
        <message>
            <source>They cannot be brought back. An exported CSV keeps the averages of the used rows alone: no layers, no anchors, no conditions, and no predictor.</source>
            <translation>无法恢复。导出的 CSV 只保留所用行的平均值：没有各层、锚点、测量条件，也没有预测器。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>A table is fitted as it is imported, which would disturb what is being measured: import it afterwards.</source>
            <translation>导入表格时会进行拟合，这会干扰正在进行的测量：请在测量结束后导入。</translation>
        </message>
        <message>
            <source>Goal reached: %1. Lower it or raise the number.</source>
            <translation>已达到目标：%1。请降低目标或增加数量。</translation>
        </message>
        <message numerus="yes">
            <source>All %Ln SubTransformer(s) are measured. Raise the number to measure more.</source>
            <translation>
                <numerusform>全部 %Ln 个 SubTransformer 已测量。增加数量可继续测量。</numerusform>
            </translation>
        </message>
        <message>
            <source>Something is being measured. Import the table afterwards.</source>
            <translation>正在测量。请在结束后导入表格。</translation>
        </message>
        <message>
            <source>Imported: %1 rows for %2, taken as measured with %3 tokens a sentence</source>
            <translation>已导入：%2 的 %1 行，视为以每句 %3 个词元测得</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::LatencyTable</name>
        <message>
            <source>All rows</source>
            <translation>所有行</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>已使用</translation>
        </message>
        <message>
            <source>Quarantined</source>
            <translation>已隔离</translation>
        </message>
        <message>
            <source>Anchors</source>
            <translation>锚点</translation>
        </message>
        <message>
            <source>Rows that are shown</source>
            <translation>显示的行</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>All measurements</source>
            <translation>所有测量</translation>
        </message>
        <message>
            <source>%1 of %2 rows</source>
            <comment>shown, all</comment>
            <translation>%1 / %2 行</translation>
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
            <translation>时间</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::LogPage</name>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>Lines of the log</source>
            <translation>日志行</translation>
        </message>
        <message>
            <source>everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>debug and above</source>
            <translation>debug 及以上</translation>
        </message>
        <message>
            <source>info and above</source>
            <translation>info 及以上</translation>
        </message>
        <message>
            <source>warnings and errors</source>
            <translation>警告和错误</translation>
        </message>
        <message>
            <source>errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Least level that is shown</source>
            <translation>显示的最低级别</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Filter of the log</source>
            <translation>日志筛选</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清空</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::LossChart</name>
        <message>
            <source>Training curves</source>
            <translation>训练曲线</translation>
        </message>
        <message>
            <source>Curves appear with the first updates.</source>
            <translation>首批更新后即显示曲线。</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>series, newest value</comment>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::MainWindow</name>
        <message>
            <source>Stages</source>
            <translation>阶段</translation>
        </message>
        <message>
            <source>The workspace could not be read.</source>
            <translation>无法读取工作区。</translation>
        </message>
        <message>
            <source>The workspace could not be opened.</source>
            <translation>无法打开工作区。</translation>
        </message>
        <message>
            <source>Work is running in the open workspace. Stop it and open the other one?</source>
            <translation>当前工作区有任务正在运行。停止并打开另一个？</translation>
        </message>
        <message>
            <source>Stop and open</source>
            <translation>停止并打开</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <comment>languages</comment>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>languages, corpus</comment>
            <translation>%1，%2</translation>
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
            <translation>未打开工作区</translation>
        </message>
        <message>
            <source>No workspace</source>
            <translation>无工作区</translation>
        </message>
        <message>
            <source>What is finished is kept, and a search can be resumed.</source>
            <translation>已完成的内容会保留，搜索可以继续。</translation>
        </message>
        <message>
            <source>Work is still running. Stop it and close Hatter?</source>
            <translation>仍有任务在运行。停止并关闭 Hatter？</translation>
        </message>
        <message>
            <source>Stop and close</source>
            <translation>停止并关闭</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;New workspace…</source>
            <translation>新建工作区(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>打开(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Recent</source>
            <translation>最近打开(&amp;R)</translation>
        </message>
        <message>
            <source>Open &amp;demo</source>
            <translation>打开演示(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Close workspace</source>
            <translation>关闭工作区(&amp;C)</translation>
        </message>
        <message>
            <source>Work is running in this workspace. Stop it and close the workspace?</source>
            <translation>此工作区有任务正在运行。停止并关闭工作区？</translation>
        </message>
        <message>
            <source>&amp;Export candidate…</source>
            <translation>导出候选(&amp;E)…</translation>
        </message>
        <message>
            <source>Save &amp;picture…</source>
            <translation>保存图片(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>not in this version yet</source>
            <translation>此版本尚未提供</translation>
        </message>
        <message>
            <source>Next &amp;pane</source>
            <translation>下一窗格(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>外观(&amp;T)</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>跟随系统(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>运行(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Start search</source>
            <translation>开始搜索(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Pause or resume search</source>
            <translation>暂停或继续搜索(&amp;P)</translation>
        </message>
        <message>
            <source>S&amp;top all work</source>
            <translation>停止全部任务(&amp;T)</translation>
        </message>
        <message>
            <source>Search s&amp;ettings…</source>
            <translation>搜索设置(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Keyboard</source>
            <translation>键盘(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Hatter</source>
            <translation>关于 Hatter(&amp;A)</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>暂无</translation>
        </message>
        <message>
            <source>Open workspace</source>
            <translation>打开工作区</translation>
        </message>
        <message>
            <source>About Hatter</source>
            <translation>关于 Hatter</translation>
        </message>
        <message>
            <source>&lt;p&gt;&lt;b&gt;Hatter %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A workbench for hardware-aware Transformers (HAT, Wang et al., ACL 2020): train one SuperTransformer, measure latency on the machine that will run the model, and steer the search by hand.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. It comes without any warranty.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Hatter %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;硬件感知 Transformer（HAT，Wang 等，ACL 2020）工作台：训练一个 SuperTransformer，在将要运行模型的机器上测量延迟，并亲手引导搜索。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。不提供任何担保。&lt;/p&gt;</translation>
        </message>
        <message>
            <source>preparing data</source>
            <translation>正在准备数据</translation>
        </message>
        <message>
            <source>training</source>
            <translation>正在训练</translation>
        </message>
        <message>
            <source>measuring latency</source>
            <translation>正在测量延迟</translation>
        </message>
        <message>
            <source>fitting the predictor</source>
            <translation>正在拟合预测器</translation>
        </message>
        <message>
            <source>searching</source>
            <translation>正在搜索</translation>
        </message>
        <message>
            <source>measuring BLEU</source>
            <translation>正在测量 BLEU</translation>
        </message>
        <message>
            <source>exporting</source>
            <translation>正在导出</translation>
        </message>
        <message>
            <source>a parallel corpus</source>
            <translation>平行语料</translation>
        </message>
        <message>
            <source>trained once, holds all</source>
            <translation>一次训练，包含全部</translation>
        </message>
        <message>
            <source>measured on your device</source>
            <translation>在您的设备上测量</translation>
        </message>
        <message>
            <source>steered by you</source>
            <translation>由您引导</translation>
        </message>
        <message>
            <source>YAML and weights</source>
            <translation>YAML 与权重</translation>
        </message>
        <message>
            <source>%1 pairs · %2 pieces</source>
            <translation>%1 句对 · %2 子词</translation>
        </message>
        <message>
            <source>no corpus yet</source>
            <translation>尚无语料</translation>
        </message>
        <message>
            <source>validation loss %1</source>
            <translation>验证损失 %1</translation>
        </message>
        <message>
            <source>trained</source>
            <translation>已训练</translation>
        </message>
        <message>
            <source>not trained yet</source>
            <translation>尚未训练</translation>
        </message>
        <message numerus="yes">
            <source>%Ln measured</source>
            <translation>
                <numerusform>已测 %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 · MAPE %2</source>
            <translation>%1 · MAPE %2</translation>
        </message>
        <message>
            <source>nothing measured yet</source>
            <translation>尚未测量</translation>
        </message>
        <message>
            <source>%1, not fitted</source>
            <translation>%1，未拟合</translation>
        </message>
        <message>
            <source>nothing exported yet</source>
            <translation>尚未导出</translation>
        </message>
        <message numerus="yes">
            <source>%Ln exported</source>
            <translation>
                <numerusform>已导出 %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>generation %1 of %2</source>
            <translation>第 %1 代，共 %2 代</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s)</source>
            <translation>
                <numerusform>%Ln 次运行</numerusform>
            </translation>
        </message>
        <message>
            <source>ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <source>waits for the stages above</source>
            <translation>等待上面的阶段</translation>
        </message>
        <message>
            <source>stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message numerus="yes">
            <source>%1 · %Ln task(s) waiting</source>
            <translation>
                <numerusform>%1 · %Ln 个任务等待中</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>idle · %Ln measured</source>
            <translation>
                <numerusform>空闲 · 已测 %Ln</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 candidates saved</source>
            <translation>已保存 %1 个候选</translation>
        </message>
        <message>
            <source>BLEU: sacreBLEU 13a, beam 5</source>
            <translation>BLEU：sacreBLEU 13a，束宽 5</translation>
        </message>
        <message>
            <source>Hatter %1</source>
            <translation>Hatter %1</translation>
        </message>
        <message>
            <source>&amp;Import HAT checkpoint…</source>
            <translation>导入 HAT 检查点(&amp;I)…</translation>
        </message>
        <message>
            <source>importing</source>
            <translation>正在导入</translation>
        </message>
        <message>
            <source>imported predictor</source>
            <translation>导入的预测器</translation>
        </message>
        <message>
            <source>The binary data has no %1 pairs.</source>
            <translation>二进制数据中没有 %1 句对。</translation>
        </message>
        <message>
            <source>No BPE codes were given: text must come in pieces.</source>
            <translation>未提供 BPE codes：文本须已切分。</translation>
        </message>
        <message>
            <source>The model knows lower case alone: typed text is lowered.</source>
            <translation>模型只认识小写字母：输入的文本会转为小写。</translation>
        </message>
        <message>
            <source>Punctuation stands alone in the data: typed text goes through Moses&apos; rules.</source>
            <translation>数据中标点独立：输入的文本按 Moses 规则处理。</translation>
        </message>
        <message>
            <source>Punctuation hangs on words in the data: text is not tokenised.</source>
            <translation>数据中标点与词相连：文本不分词。</translation>
        </message>
        <message>
            <source>The dictionary has Moses&apos; entities: typed text goes through its rules.</source>
            <translation>词典含有 Moses 实体：输入的文本按其规则处理。</translation>
        </message>
        <message>
            <source>Nothing tells how the text was tokenised: Moses&apos; rules are assumed.</source>
            <translation>无法得知文本如何分词：假定为 Moses 规则。</translation>
        </message>
        <message>
            <source>One SubTransformer was trained in this file: the design space holds its sizes alone.</source>
            <translation>此文件只训练了一个 SubTransformer：设计空间仅包含其尺寸。</translation>
        </message>
        <message>
            <source>Training begins with a fresh optimiser: %1</source>
            <translation>训练将使用全新的优化器：%1</translation>
        </message>
        <message>
            <source>Imported: vocabularies of %1 and %2 pieces. Measure latency next, then search.</source>
            <translation>已导入：词表分别有 %1 和 %2 个子词。接下来测量延迟，然后搜索。</translation>
        </message>
        <message>
            <source>The checkpoint could not be imported.</source>
            <translation>无法导入检查点。</translation>
        </message>
        <message>
            <source>profiling layers</source>
            <translation>分析各层耗时</translation>
        </message>
        <message>
            <source>%1: %2 of about %3</source>
            <comment>target, measured, asked for</comment>
            <translation>%1：%2 / 约 %3</translation>
        </message>
        <message numerus="yes">
            <source>%Ln imported</source>
            <translation>
                <numerusform>已导入 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>idle</source>
            <translation>空闲</translation>
        </message>
        <message>
            <source>Compare with &amp;random</source>
            <translation>与随机搜索比较(&amp;R)</translation>
        </message>
        <message>
            <source>Lays a random run with the same limit and sizes over the shown one</source>
            <translation>将上限与规模相同的随机运行叠加在所示运行上</translation>
        </message>
        <message>
            <source>&amp;Fork the shown run…</source>
            <translation>分叉所示运行(&amp;F)…</translation>
        </message>
        <message>
            <source>evaluating a candidate</source>
            <translation>正在评估一个候选</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::MessageStrip</name>
        <message>
            <source>Close this message</source>
            <translation>关闭此消息</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::NewWorkspaceDialog</name>
        <message>
            <source>New workspace</source>
            <translation>新建工作区</translation>
        </message>
        <message>
            <source>for instance: support articles</source>
            <translation>例如：支持文章</translation>
        </message>
        <message>
            <source>what the text is about, in your words</source>
            <translation>用您的话描述文本内容</translation>
        </message>
        <message>
            <source>HAT YAML; can be chosen later</source>
            <translation>HAT YAML；可稍后选择</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>In folder</source>
            <translation>所在文件夹</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>Corpus</source>
            <translation>语料</translation>
        </message>
        <message>
            <source>Design space</source>
            <translation>设计空间</translation>
        </message>
        <message>
            <source>Make workspace</source>
            <translation>创建工作区</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>选择文件夹</translation>
        </message>
        <message>
            <source>Choose a design space (HAT YAML)</source>
            <translation>选择设计空间 (HAT YAML)</translation>
        </message>
        <message>
            <source>HAT YAML (*.yml *.yaml)</source>
            <translation>HAT YAML (*.yml *.yaml)</translation>
        </message>
        <message>
            <source>makes %1</source>
            <translation>将创建 %1</translation>
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
            <translation>无目标</translation>
        </message>
        <message>
            <source>Measuring stops when predictions of SubTransformers that were not fitted are off by so little on average.</source>
            <translation>当对未参与拟合的 SubTransformer 的预测平均偏差小到此值时停止测量。</translation>
        </message>
        <message>
            <source> SubTransformers</source>
            <translation> 个 SubTransformer</translation>
        </message>
        <message>
            <source>Those that were measured before count.</source>
            <translation>已测量的计算在内。</translation>
        </message>
        <message>
            <source>Cost regression</source>
            <translation>成本回归</translation>
        </message>
        <message>
            <source>HAT&apos;s network</source>
            <translation>HAT 的网络</translation>
        </message>
        <message>
            <source>The better of both</source>
            <translation>两者中较好的</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>Predictor</source>
            <translation>预测器</translation>
        </message>
        <message>
            <source>Onboarding</source>
            <translation>接入</translation>
        </message>
        <message>
            <source>Held-out MAPE now %1</source>
            <translation>当前留出 MAPE %1</translation>
        </message>
        <message>
            <source>Goal: held-out MAPE %1, now %2</source>
            <translation>目标：留出 MAPE %1，当前 %2</translation>
        </message>
        <message>
            <source>Goal: held-out MAPE %1</source>
            <translation>目标：留出 MAPE %1</translation>
        </message>
        <message numerus="yes">
            <source>Stops after %Ln SubTransformer(s).</source>
            <translation>
                <numerusform>测量 %Ln 个 SubTransformer 后停止。</numerusform>
            </translation>
        </message>
        <message>
            <source>Anchor drifted by %1 at %2</source>
            <translation>锚点在 %2 漂移 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) quarantined</source>
            <translation>
                <numerusform>已隔离 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>cooled down for %1</source>
            <translation>冷却 %1</translation>
        </message>
        <message>
            <source>cooling down</source>
            <translation>正在冷却</translation>
        </message>
        <message numerus="yes">
            <source>%Ln measured again</source>
            <translation>
                <numerusform>%Ln 行已重新测量</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln still to be measured again</source>
            <translation>
                <numerusform>%Ln 行待重新测量</numerusform>
            </translation>
        </message>
        <message>
            <source>%1.</source>
            <comment>a sentence</comment>
            <translation>%1。</translation>
        </message>
        <message numerus="yes">
            <source>Measures %Ln chosen SubTransformer(s) again.</source>
            <translation>
                <numerusform>重新测量所选的 %Ln 个 SubTransformer。</numerusform>
            </translation>
        </message>
        <message>
            <source>Stops at the goal, which counts from %1 SubTransformers on, or after %2.</source>
            <translation>达到目标（从 %1 个 SubTransformer 起计）或测满 %2 个后停止。</translation>
        </message>
        <message>
            <source>The machine&apos;s level changed</source>
            <translation>机器的水平发生了变化</translation>
        </message>
        <message numerus="yes">
            <source>The anchor did not come back %Ln time(s): since then all rows are held against its new level. Measure again on a quiet machine if the error stays large.</source>
            <translation>
                <numerusform>锚点有 %Ln 次没有恢复：此后所有行都以其新水平为准。如果误差仍然很大，请在机器空闲时重新测量。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ParetoPlot</name>
        <message>
            <source>Pareto plot: quality against latency</source>
            <translation>帕累托图：质量与延迟</translation>
        </message>
        <message>
            <source>latency, ms</source>
            <translation>延迟，ms</translation>
        </message>
        <message>
            <source>%1, smaller is up ↑</source>
            <translation>%1，越小越靠上 ↑</translation>
        </message>
        <message>
            <source>%1 ↑</source>
            <translation>%1 ↑</translation>
        </message>
        <message>
            <source>Latency limit in milliseconds</source>
            <translation>延迟上限（毫秒）</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> ms</translation>
        </message>
        <message>
            <source>too slow: kept, not bred from</source>
            <translation>过慢：保留但不繁衍</translation>
        </message>
        <message>
            <source>refused children</source>
            <translation>被拒绝的子代</translation>
        </message>
        <message>
            <source>%1 ms	published</source>
            <translation>%1 ms	已发表</translation>
        </message>
        <message>
            <source>%1	%2</source>
            <comment>value, its name</comment>
            <translation>%1	%2</translation>
        </message>
        <message>
            <source>front, %1 measured</source>
            <comment>name of the value</comment>
            <translation>前沿，%1 实测</translation>
        </message>
        <message>
            <source>front, %1 estimated</source>
            <comment>name of the value</comment>
            <translation>前沿，%1 估计</translation>
        </message>
        <message>
            <source>published, other device</source>
            <translation>已发表，其他设备</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>已固定</translation>
        </message>
        <message>
            <source>gen.</source>
            <comment>generation, short</comment>
            <translation>代</translation>
        </message>
        <message>
            <source>published, measured by its authors</source>
            <translation>已发表，由作者测量</translation>
        </message>
        <message>
            <source>%1 ms	predicted</source>
            <translation>%1 ms	预测</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::PublishedCard</name>
        <message>
            <source>in the comparison</source>
            <translation>在比较中</translation>
        </message>
        <message>
            <source>Select a model to see its layers.</source>
            <translation>选择一个模型以查看其各层。</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Export YAML…</source>
            <translation>导出 YAML…</translation>
        </message>
        <message>
            <source>Take it out of the comparison</source>
            <translation>从比较中移除</translation>
        </message>
        <message>
            <source>Add it to the comparison</source>
            <translation>添加到比较</translation>
        </message>
        <message>
            <source>No model selected</source>
            <translation>未选择模型</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <comment>task, languages</comment>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>published, on %1</source>
            <translation>已发表，在 %1 上</translation>
        </message>
        <message>
            <source>%1 BLEU</source>
            <translation>%1 BLEU</translation>
        </message>
        <message>
            <source>published; SacreBLEU %1</source>
            <translation>已发表；SacreBLEU %1</translation>
        </message>
        <message>
            <source>%1 parameters</source>
            <translation>%1 参数</translation>
        </message>
        <message numerus="yes">
            <source>%1 FLOPs, %Ln token(s)</source>
            <translation>
                <numerusform>%1 FLOPs，%Ln 个词元</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::PublishedPage</name>
        <message>
            <source>Published models</source>
            <translation>已发表模型</translation>
        </message>
        <message>
            <source>Found ones too</source>
            <translation>同时显示找到的</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>All tasks</source>
            <translation>所有任务</translation>
        </message>
        <message>
            <source>All hardware</source>
            <translation>所有硬件</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Hardware</source>
            <translation>硬件</translation>
        </message>
        <message>
            <source>Back to the start (Esc)</source>
            <translation>返回起始页 (Esc)</translation>
        </message>
        <message>
            <source>Published BLEU against latency</source>
            <translation>已发表的 BLEU 与延迟</translation>
        </message>
        <message>
            <source>The published models could not be read.</source>
            <translation>无法读取已发表模型。</translation>
        </message>
        <message>
            <source>Latency and BLEU as published by their authors. Source: %1</source>
            <translation>延迟和 BLEU 以作者发表的为准。来源：%1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>shown, all</comment>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>The comparison holds four candidates. Take one out first.</source>
            <translation>比较已有四个候选。请先移出一个。</translation>
        </message>
        <message>
            <source>latency on %1, ms — published</source>
            <translation>%1 上的延迟，ms — 已发表</translation>
        </message>
        <message>
            <source>BLEU, %1</source>
            <comment>task</comment>
            <translation>BLEU，%1</translation>
        </message>
        <message>
            <source>latency, ms — published</source>
            <translation>延迟，ms — 已发表</translation>
        </message>
        <message>
            <source>BLEU</source>
            <translation>BLEU</translation>
        </message>
        <message>
            <source>None was published for this task on this hardware.</source>
            <translation>此任务在此硬件上没有已发表的模型。</translation>
        </message>
        <message>
            <source>Only a workspace with these languages, whose latency target is named as this hardware, can be shown here: latencies of different machines are not comparable.</source>
            <translation>此处只能显示语言相同、且延迟目标以此硬件命名的工作区：不同机器的延迟不可比较。</translation>
        </message>
        <message>
            <source>No BLEU was measured in this run yet.</source>
            <translation>此运行尚未测量 BLEU。</translation>
        </message>
        <message>
            <source>Candidates of the latest search with measured BLEU on the workspace&apos;s own test set, at their predicted latency.</source>
            <translation>最近一次搜索中已在工作区自己的测试集上测量 BLEU 的候选，按其预测延迟显示。</translation>
        </message>
        <message>
            <source>found: own test set, predicted latency</source>
            <translation>找到的：自己的测试集，预测延迟</translation>
        </message>
        <message>
            <source>%1 BLEU	published</source>
            <translation>%1 BLEU	已发表</translation>
        </message>
        <message>
            <source>%1 SacreBLEU	published</source>
            <translation>%1 SacreBLEU	已发表</translation>
        </message>
        <message>
            <source>%1 parameters, %2 FLOPs</source>
            <translation>%1 参数，%2 FLOPs</translation>
        </message>
        <message>
            <source>#%1, found</source>
            <comment>number</comment>
            <translation>#%1，找到的</translation>
        </message>
        <message>
            <source>%1	predicted</source>
            <translation>%1	预测</translation>
        </message>
        <message>
            <source>%1 BLEU	measured</source>
            <translation>%1 BLEU	实测</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>已写入：%1</translation>
        </message>
        <message>
            <source>The YAML could not be written.</source>
            <translation>无法写入 YAML。</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::PublishedTable</name>
        <message>
            <source>%1, %2 ms</source>
            <comment>hardware, latency</comment>
            <translation>%1，%2 ms</translation>
        </message>
        <message>
            <source>in the comparison</source>
            <translation>在比较中</translation>
        </message>
        <message>
            <source>published: measured by its authors</source>
            <translation>已发表：由作者测量</translation>
        </message>
        <message>
            <source>without embeddings and output layer</source>
            <translation>不含嵌入层和输出层</translation>
        </message>
        <message numerus="yes">
            <source>of one forward pass over %Ln token(s), without the output layer</source>
            <translation>
                <numerusform>对 %Ln 个词元的一次前向计算，不含输出层</numerusform>
            </translation>
        </message>
        <message>
            <source>Task</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Hardware</source>
            <translation>硬件</translation>
        </message>
        <message>
            <source>Latency ms</source>
            <translation>延迟 ms</translation>
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
            <translation>参数 M</translation>
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
            <translation>无</translation>
        </message>
        <message>
            <source>factor %1 measured</source>
            <translation>实测倍数 %1</translation>
        </message>
        <message>
            <source>factor %1 predicted</source>
            <translation>预测倍数 %1</translation>
        </message>
        <message>
            <source>%1 ms measured, %2 ms predicted, BLEU %3</source>
            <translation>实测 %1 ms，预测 %2 ms，BLEU %3</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>number, state</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>Sampled</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Evaluated</source>
            <translation>已评估</translation>
        </message>
        <message>
            <source>Known before</source>
            <translation>此前已知</translation>
        </message>
        <message>
            <source>Refused as too slow</source>
            <translation>因过慢被拒</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>代数</translation>
        </message>
        <message>
            <source>Latency limit</source>
            <translation>延迟上限</translation>
        </message>
        <message>
            <source>Front</source>
            <translation>前沿</translation>
        </message>
        <message numerus="yes">
            <source>%n SubTransformers</source>
            <translation>
                <numerusform>%n 个 SubTransformer</numerusform>
            </translation>
        </message>
        <message>
            <source>Latency predictor</source>
            <translation>延迟预测器</translation>
        </message>
        <message numerus="yes">
            <source>error %1 in the mean, %2 at worst, on %n held-out measurements</source>
            <translation>
                <numerusform>在 %n 次留出测量上平均误差 %1，最大 %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Largest SubTransformer</source>
            <translation>最大的 SubTransformer</translation>
        </message>
        <message>
            <source>BLEU</source>
            <translation>BLEU</translation>
        </message>
        <message>
            <source>Candidate</source>
            <translation>候选</translation>
        </message>
        <message>
            <source>predicted ms</source>
            <translation>预测 ms</translation>
        </message>
        <message>
            <source>measured ms</source>
            <translation>实测 ms</translation>
        </message>
        <message>
            <source>loss, subset</source>
            <translation>损失（子集）</translation>
        </message>
        <message>
            <source>loss, all</source>
            <translation>损失（全部）</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>generation</source>
            <translation>代</translation>
        </message>
        <message>
            <source>hash</source>
            <translation>哈希</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Search %1 of %2</source>
            <translation>%2 的搜索 %1</translation>
        </message>
        <message>
            <source>BLEU against latency</source>
            <translation>BLEU 与延迟</translation>
        </message>
        <message>
            <source>Validation loss against latency</source>
            <translation>验证损失与延迟</translation>
        </message>
        <message>
            <source>The front</source>
            <translation>前沿</translation>
        </message>
        <message>
            <source>Losses are in bits a target token, with weights inherited from the SuperTransformer. Parameters are those of the layers, without embeddings.</source>
            <translation>损失以每目标词元比特计，权重继承自 SuperTransformer。参数为各层参数，不含嵌入。</translation>
        </message>
        <message>
            <source>Candidate %1: %2 predicted</source>
            <translation>候选 %1：预测 %2</translation>
        </message>
        <message>
            <source>latency on %1, ms — measured</source>
            <translation>%1 上的延迟，ms — 实测</translation>
        </message>
        <message>
            <source>latency on %1, ms — predicted</source>
            <translation>%1 上的延迟，ms — 预测</translation>
        </message>
        <message>
            <source>validation loss</source>
            <translation>验证损失</translation>
        </message>
        <message>
            <source>No candidate of this run was evaluated.</source>
            <translation>此运行没有评估任何候选。</translation>
        </message>
        <message>
            <source>BLEU, test pairs — measured</source>
            <translation>BLEU，测试句对 — 实测</translation>
        </message>
        <message>
            <source>Evaluated in part and dropped</source>
            <translation>部分评估后淘汰</translation>
        </message>
        <message>
            <source>Forked from</source>
            <translation>分叉自</translation>
        </message>
        <message>
            <source>run %1 after generation %2</source>
            <translation>运行 %1 的第 %2 代之后</translation>
        </message>
        <message>
            <source>Excluded by constraints</source>
            <translation>被约束排除</translation>
        </message>
        <message>
            <source>Steered</source>
            <translation>调控</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::RowCard</name>
        <message>
            <source>Back to the error curve</source>
            <translation>返回误差曲线</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Re-measure</source>
            <translation>重新测量</translation>
        </message>
        <message>
            <source>Quarantine</source>
            <translation>隔离</translation>
        </message>
        <message>
            <source>Profile layers</source>
            <translation>分析各层</translation>
        </message>
        <message>
            <source>Times the layers one by one, so that their shares are measured ones</source>
            <translation>逐层计时，使占比为实测值</translation>
        </message>
        <message>
            <source>Take it out of the comparison</source>
            <translation>从比较中移出</translation>
        </message>
        <message>
            <source>Add it to the comparison</source>
            <translation>加入比较</translation>
        </message>
        <message>
            <source>imported</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>measured, ± %1 ms</source>
            <translation>实测，± %1 ms</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>%1 predicted without it</source>
            <translation>未用此行的预测 %1</translation>
        </message>
        <message>
            <source>%1 predicted</source>
            <translation>预测 %1</translation>
        </message>
        <message>
            <source>encoder %1 ms, decoder %2 ms</source>
            <translation>编码器 %1 ms，解码器 %2 ms</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s)</source>
            <translation>
                <numerusform>%Ln 次运行</numerusform>
            </translation>
        </message>
        <message>
            <source>A row of averages: its layers are not told.</source>
            <translation>均值行：未给出各层。</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>% of profiled latency</source>
            <translation>占分析所得延迟的 %</translation>
        </message>
        <message>
            <source>% of predicted latency</source>
            <translation>占预测延迟的 %</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::RunCard</name>
        <message>
            <source>Start search</source>
            <translation>开始搜索</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <source>Progress of the search</source>
            <translation>搜索进度</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>Interrupted</source>
            <translation>已中断</translation>
        </message>
        <message numerus="yes">
            <source>%Ln generation(s)</source>
            <translation>
                <numerusform>%Ln 代</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 evaluated</source>
            <translation>已评估 %1</translation>
        </message>
        <message>
            <source>%1 refused, too slow</source>
            <translation>拒绝 %1，过慢</translation>
        </message>
        <message>
            <source>Waiting for other work</source>
            <translation>等待其他任务</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>generation %1 of %2</source>
            <translation>第 %1 代，共 %2 代</translation>
        </message>
        <message>
            <source>%1 elapsed</source>
            <translation>已用 %1</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>约剩 %1</translation>
        </message>
        <message>
            <source>%1 evaluated · %2 a second</source>
            <translation>已评估 %1 · 每秒 %2</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>No search is running</source>
            <translation>没有搜索在运行</translation>
        </message>
        <message>
            <source>Set the limit on the plot, then start.</source>
            <translation>在图上设定上限，然后开始。</translation>
        </message>
        <message>
            <source>Settings of the next search</source>
            <translation>下一次搜索的设置</translation>
        </message>
        <message>
            <source>%1 evaluated, %2 dropped early</source>
            <translation>已评估 %1，提前淘汰 %2</translation>
        </message>
        <message>
            <source>Fork this run…</source>
            <translation>分叉此运行…</translation>
        </message>
        <message>
            <source>Go on from any of its generations as a new run</source>
            <translation>从其任意一代作为新运行继续</translation>
        </message>
        <message>
            <source>Constraints in force</source>
            <translation>生效的约束</translation>
        </message>
        <message>
            <source>Constraints…</source>
            <translation>约束…</translation>
        </message>
        <message>
            <source>Bounds on size and other latencies, fixed genes, equal heads</source>
            <translation>规模与其他延迟的界限、固定基因、相同头数</translation>
        </message>
        <message>
            <source>forked from run %1 after generation %2</source>
            <translation>分叉自运行 %1 的第 %2 代之后</translation>
        </message>
        <message>
            <source>%1 too slow, %2 excluded</source>
            <translation>%1 个过慢，%2 个被排除</translation>
        </message>
        <message>
            <source>%1 sampled: %2 evaluated, %3 seen before, %4 too slow, %5 excluded, %6 dropped early</source>
            <translation>抽取 %1：评估 %2，已见 %3，过慢 %4，被排除 %5，提前淘汰 %6</translation>
        </message>
        <message>
            <source>No constraints</source>
            <translation>无约束</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ScatterChart</name>
        <message>
            <source>Predicted against measured</source>
            <translation>预测与实测</translation>
        </message>
        <message>
            <source>Points appear when latencies were measured and a predictor was fitted.</source>
            <translation>测量延迟并拟合预测器后显示数据点。</translation>
        </message>
        <message>
            <source>quarantined</source>
            <translation>已隔离</translation>
        </message>
        <message>
            <source>fitted</source>
            <translation>参与拟合</translation>
        </message>
        <message>
            <source>held out</source>
            <translation>留出</translation>
        </message>
        <message>
            <source>90 %</source>
            <translation>90 %</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::SearchPage</name>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Only front</source>
            <translation>仅前沿</translation>
        </message>
        <message>
            <source>Run that is shown</source>
            <translation>显示的运行</translation>
        </message>
        <message>
            <source>Validation loss</source>
            <translation>验证损失</translation>
        </message>
        <message>
            <source>BLEU</source>
            <translation>BLEU</translation>
        </message>
        <message>
            <source>Quality that is shown upward</source>
            <translation>纵轴显示的质量</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>保存图片…</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>纵轴</translation>
        </message>
        <message>
            <source>The comparison holds four candidates. Take one out first.</source>
            <translation>比较已有四个候选。请先移出一个。</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>保存图片</translation>
        </message>
        <message>
            <source>PNG picture (*.png)</source>
            <translation>PNG 图片 (*.png)</translation>
        </message>
        <message>
            <source>The picture could not be written to %1.</source>
            <translation>无法将图片写入 %1。</translation>
        </message>
        <message>
            <source>No workspace is open.</source>
            <translation>没有打开的工作区。</translation>
        </message>
        <message>
            <source>Prepare data first: a search needs validation pairs.</source>
            <translation>请先准备数据：搜索需要验证句对。</translation>
        </message>
        <message>
            <source>Train a SuperTransformer first: candidates inherit its weights.</source>
            <translation>请先训练 SuperTransformer：候选继承其权重。</translation>
        </message>
        <message>
            <source>Measure latency and fit the predictor first.</source>
            <translation>请先测量延迟并拟合预测器。</translation>
        </message>
        <message>
            <source>Run %1 · running</source>
            <translation>运行 %1 · 进行中</translation>
        </message>
        <message>
            <source>New run</source>
            <translation>新运行</translation>
        </message>
        <message>
            <source>Run %1 · %2</source>
            <comment>number, start</comment>
            <translation>运行 %1 · %2</translation>
        </message>
        <message>
            <source>The run could not be read.</source>
            <translation>无法读取该运行。</translation>
        </message>
        <message>
            <source>The search failed. What was found is kept.</source>
            <translation>搜索失败。已找到的结果予以保留。</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <comment>layers x embedding width</comment>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>latency on %1, ms — predicted</source>
            <translation>%1 上的延迟，ms — 预测</translation>
        </message>
        <message>
            <source>validation loss</source>
            <translation>验证损失</translation>
        </message>
        <message>
            <source>Best loss ≤ limit</source>
            <translation>上限内最佳损失</translation>
        </message>
        <message>
            <source>by generation</source>
            <translation>按代</translation>
        </message>
        <message>
            <source>Hypervolume</source>
            <translation>超体积</translation>
        </message>
        <message>
            <source>%1 on the front of %2 under %3</source>
            <translation>%3 内共 %2，其中前沿 %1</translation>
        </message>
        <message>
            <source>The first candidates are being evaluated.</source>
            <translation>正在评估首批候选。</translation>
        </message>
        <message>
            <source>No BLEU was measured in this run yet.</source>
            <translation>此运行尚未测量 BLEU。</translation>
        </message>
        <message>
            <source>Measure BLEU of the front</source>
            <translation>测量前沿的 BLEU</translation>
        </message>
        <message>
            <source>No search yet. Candidates appear here as they are evaluated.</source>
            <translation>尚无搜索。候选评估后即显示在此处。</translation>
        </message>
        <message>
            <source>Start search</source>
            <translation>开始搜索</translation>
        </message>
        <message>
            <source>#%1	generation %2, %3</source>
            <comment>number, generation, origin</comment>
            <translation>#%1	第 %2 代，%3</translation>
        </message>
        <message>
            <source>%1	predicted</source>
            <translation>%1	预测</translation>
        </message>
        <message>
            <source>%1	measured</source>
            <translation>%1	实测</translation>
        </message>
        <message>
            <source>%1	validation loss</source>
            <translation>%1	验证损失</translation>
        </message>
        <message>
            <source>%1 BLEU	measured</source>
            <translation>%1 BLEU	实测</translation>
        </message>
        <message>
            <source>enc %1 · FFN %2</source>
            <translation>编 %1 · FFN %2</translation>
        </message>
        <message>
            <source>dec %1 · FFN %2</source>
            <translation>解 %1 · FFN %2</translation>
        </message>
        <message>
            <source>The measurement failed.</source>
            <translation>测量失败。</translation>
        </message>
        <message>
            <source>This search went by the latencies of %1, which cannot be measured here.</source>
            <translation>此次搜索以 %1 的延迟为准，无法在此测量。</translation>
        </message>
        <message>
            <source>Searches go by %1.</source>
            <translation>搜索以 %1 为准。</translation>
        </message>
        <message>
            <source>Searches go by %1: a new one begins with %2.</source>
            <comment>target, limit</comment>
            <translation>搜索以 %1 为准：新的搜索从 %2 开始。</translation>
        </message>
        <message>
            <source>Lay over</source>
            <translation>叠加</translation>
        </message>
        <message>
            <source>Against random</source>
            <translation>对比随机</translation>
        </message>
        <message>
            <source>Lays other runs of the workspace over this one</source>
            <translation>将工作区的其他运行叠加在此运行上</translation>
        </message>
        <message>
            <source>The SubTransformer could not be added.</source>
            <translation>无法添加该 SubTransformer。</translation>
        </message>
        <message>
            <source>It joins the running search, and is evaluated when that goes on.</source>
            <translation>它加入正在运行的搜索，搜索继续时评估。</translation>
        </message>
        <message>
            <source>It joins the running search: evaluated with the next candidate, whatever the limit.</source>
            <translation>它加入正在运行的搜索：与下一个候选一起评估，不受上限影响。</translation>
        </message>
        <message>
            <source>There is no search yet that it could join: its loss is compared on a search's sentences.</source>
            <translation>还没有可加入的搜索：其损失需在某次搜索的句子上比较。</translation>
        </message>
        <message>
            <source>It joins the candidates of run %1, evaluated on the same sentences.</source>
            <translation>它加入运行 %1 的候选，在相同句子上评估。</translation>
        </message>
        <message>
            <source>Known: candidate #%1 has a loss of %2, measured.</source>
            <translation>已知：候选 #%1 的损失为 %2，测量值。</translation>
        </message>
        <message>
            <source>Known from another run: a loss of %1, measured.</source>
            <translation>来自其他运行：损失 %1，测量值。</translation>
        </message>
        <message>
            <source>It is being evaluated.</source>
            <translation>正在评估。</translation>
        </message>
        <message>
            <source>latency, ms — predicted, each run's on its own machine</source>
            <translation>延迟，ms — 预测值，各运行在其自己的机器上</translation>
        </message>
        <message>
            <source>&amp;Constraints…</source>
            <translation>约束(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Add a SubTransformer…</source>
            <translation>添加 SubTransformer(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Verify front…</source>
            <translation>验证前沿(&amp;V)…</translation>
        </message>
        <message>
            <source>Measures the front's members under the limit: predicted against measured</source>
            <translation>测量上限内的前沿成员：预测与实测对比</translation>
        </message>
        <message>
            <source>Measure &amp;BLEU of the front (%1)</source>
            <translation>测量前沿的 &amp;BLEU（%1）</translation>
        </message>
        <message>
            <source>Steer</source>
            <translation>调控</translation>
        </message>
        <message>
            <source>Constraints, candidates by hand, measuring the front</source>
            <translation>约束、手工候选、前沿测量</translation>
        </message>
        <message numerus="yes">
            <source>BLEU of %n front member(s) will be measured after the work that runs, on the test pairs: %1.</source>
            <translation>
                <numerusform>当前工作结束后将在测试句对上测量 %n 个前沿成员的 BLEU：%1。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>BLEU of %n front member(s) is being measured on the test pairs: %1.</source>
            <translation>
                <numerusform>正在测试句对上测量 %n 个前沿成员的 BLEU：%1。</numerusform>
            </translation>
        </message>
        <message>
            <source>beam %1, length penalty %2</source>
            <translation>束宽 %1，长度惩罚 %2</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>代</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>Decoder depth</source>
            <translation>解码器深度</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>What colours the candidates</source>
            <translation>候选的着色依据</translation>
        </message>
        <message>
            <source>What the colours and shapes of the candidates stand for</source>
            <translation>候选颜色与形状的含义</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Hides dominated candidates in the plot and in the table</source>
            <translation>在图和表中隐藏被支配的候选</translation>
        </message>
        <message>
            <source>Front after generation</source>
            <translation>该代之后的前沿</translation>
        </message>
        <message>
            <source>Lays a random run with the same limit and sizes over this one; where there is none yet, starts it</source>
            <translation>将上限与规模相同的随机运行叠加在此运行上；若尚无，则启动一个</translation>
        </message>
        <message>
            <source>decoder depth %1</source>
            <translation>解码器深度 %1</translation>
        </message>
        <message>
            <source>predicted for %1</source>
            <comment>machine</comment>
            <translation>针对 %1 预测</translation>
        </message>
        <message>
            <source>also measured on %1</source>
            <comment>machine</comment>
            <translation>也在 %1 上测量</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>run, its machine</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>front after generation %1</source>
            <translation>第 %1 代之后的前沿</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>run, start</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Its losses are of another SuperTransformer or of other validation pairs.</source>
            <translation>其损失来自另一个 SuperTransformer 或其他验证句对。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s) at most</source>
            <translation>
                <numerusform>最多 %Ln 个运行</numerusform>
            </translation>
        </message>
        <message>
            <source>Its latencies are those of %1.</source>
            <translation>其延迟是 %1 的延迟。</translation>
        </message>
        <message>
            <source>There is no other run yet.</source>
            <translation>还没有其他运行。</translation>
        </message>
        <message>
            <source>Take all away</source>
            <translation>全部移除</translation>
        </message>
        <message>
            <source>There is no run to compare with a random one yet.</source>
            <translation>还没有可与随机运行比较的运行。</translation>
        </message>
        <message>
            <source>The shown run is a random one itself.</source>
            <translation>所示运行本身就是随机运行。</translation>
        </message>
        <message>
            <source>The random run is under way.</source>
            <translation>随机运行正在进行。</translation>
        </message>
        <message>
            <source>The random run begins when the running search has ended.</source>
            <translation>正在运行的搜索结束后，随机运行即开始。</translation>
        </message>
        <message>
            <source>A random run under %1 is laid over this one as it goes.</source>
            <translation>%1 之下的随机运行正在叠加到此运行上。</translation>
        </message>
        <message>
            <source>Figures, CSV (*.csv)</source>
            <translation>数值，CSV (*.csv)</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>The file was not written.</source>
            <translation>文件未写入。</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::SearchSettingsDialog</name>
        <message>
            <source>Evaluate the front again on all validation pairs</source>
            <translation>在全部验证句对上重新评估前沿</translation>
        </message>
        <message>
            <source>Measure BLEU of the front at the end</source>
            <translation>结束时测量前沿的 BLEU</translation>
        </message>
        <message>
            <source>Search settings</source>
            <translation>搜索设置</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> ms</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Candidates are compared on the same pairs; fewer are faster and less exact.</source>
            <translation>候选在相同的句对上比较；句对越少越快，但越不精确。</translation>
        </message>
        <message>
            <source>Steered</source>
            <translation>引导式</translation>
        </message>
        <message>
            <source>HAT</source>
            <translation>HAT</translation>
        </message>
        <message>
            <source>HAT: the same random draws and decisions, one by one, as HAT&apos;s own search with this seed. The limit can be moved under both.</source>
            <translation>HAT：使用此随机种子时，与 HAT 自身的搜索逐次作出相同的随机抽取和决定。两种方案下都可以移动上限。</translation>
        </message>
        <message>
            <source>Latency limit</source>
            <translation>延迟上限</translation>
        </message>
        <message>
            <source>Recipe</source>
            <translation>方案</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>代数</translation>
        </message>
        <message>
            <source>Population at the start</source>
            <translation>初始种群</translation>
        </message>
        <message>
            <source>Parents</source>
            <translation>亲代</translation>
        </message>
        <message>
            <source>Mutations a generation</source>
            <translation>每代变异数</translation>
        </message>
        <message>
            <source>Crossovers a generation</source>
            <translation>每代交叉数</translation>
        </message>
        <message>
            <source>Mutation probability of a gene</source>
            <translation>基因变异概率</translation>
        </message>
        <message>
            <source>Validation pairs</source>
            <translation>验证句对</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>The settings hold from the next search on; the limit can be moved at any time.</source>
            <translation>设置从下一次搜索起生效；上限可随时移动。</translation>
        </message>
        <message>
            <source>Race: drop candidates early that cannot reach the front</source>
            <translation>竞速：尽早淘汰无法到达前沿的候选</translation>
        </message>
        <message>
            <source>HAT's evolution</source>
            <translation>HAT 的进化</translation>
        </message>
        <message>
            <source>Pareto front (NSGA-II)</source>
            <translation>帕累托前沿（NSGA-II）</translation>
        </message>
        <message>
            <source>Aging evolution</source>
            <translation>老化进化</translation>
        </message>
        <message>
            <source>Random</source>
            <translation>随机</translation>
        </message>
        <message>
            <source>HAT's and aging evolution look for the smallest loss under the limit; the Pareto search for the whole front. Random SubTransformers are what all of them are compared with.</source>
            <translation>HAT 的进化和老化进化在延迟上限之下寻找最小损失；帕累托搜索寻找整个前沿。随机的 SubTransformer 是它们共同的比较基准。</translation>
        </message>
        <message>
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <source>Candidates are evaluated on growing parts of the validation pairs. One that is worse than the front and the parents with 90 % confidence is dropped; its loss is an estimate.</source>
            <translation>候选在逐渐增大的验证句对子集上评估。若以 90 % 的置信度差于前沿和父代，则被淘汰；其损失为估计值。</translation>
        </message>
        <message>
            <source>Of at most %1 members, spread over the front, when the run ends: on the test pairs, beam %2, length penalty %3.</source>
            <translation>运行结束时，对沿前沿分布的至多 %1 个成员：在测试句对上，束宽 %2，长度惩罚 %3。</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::SelectionCard</name>
        <message>
            <source>% of predicted latency</source>
            <translation>预测延迟占比</translation>
        </message>
        <message>
            <source>in the comparison</source>
            <translation>已加入比较</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Measure latency</source>
            <translation>测量延迟</translation>
        </message>
        <message>
            <source>Measure BLEU</source>
            <translation>测量 BLEU</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Candidate #%1</source>
            <translation>候选 #%1</translation>
        </message>
        <message>
            <source>No candidate selected</source>
            <translation>未选择候选</translation>
        </message>
        <message>
            <source>Take it out of the comparison</source>
            <translation>移出比较</translation>
        </message>
        <message>
            <source>Add it to the comparison</source>
            <translation>加入比较</translation>
        </message>
        <message>
            <source>measured; %1 predicted</source>
            <translation>实测；预测 %1</translation>
        </message>
        <message>
            <source>predicted</source>
            <translation>预测</translation>
        </message>
        <message>
            <source>%1 BLEU</source>
            <translation>%1 BLEU</translation>
        </message>
        <message>
            <source>measured; loss %1</source>
            <translation>实测；损失 %1</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>实测</translation>
        </message>
        <message>
            <source>loss %1</source>
            <translation>损失 %1</translation>
        </message>
        <message>
            <source>on the search&apos;s sentences; %1 on all</source>
            <translation>在搜索所用句子上；全部句子上 %1</translation>
        </message>
        <message>
            <source>measured on the search&apos;s sentences</source>
            <translation>在搜索所用句子上实测</translation>
        </message>
        <message>
            <source>not evaluated: above the limit of %1</source>
            <translation>未评估：超过上限 %1</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>未评估</translation>
        </message>
        <message>
            <source>%1 parameters</source>
            <translation>%1 参数</translation>
        </message>
        <message>
            <source>%1 FLOPs</source>
            <translation>%1 FLOPs</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>分析</translation>
        </message>
        <message>
            <source>Profile layers: times them one by one, so that their shares are measured ones</source>
            <translation>分析各层：逐层计时，使占比为实测值</translation>
        </message>
        <message>
            <source>Profile layers</source>
            <translation>分析各层</translation>
        </message>
        <message>
            <source>% of profiled latency</source>
            <translation>占分析所得延迟的 %</translation>
        </message>
        <message>
            <source>loss ≈ %1</source>
            <translation>损失 ≈ %1</translation>
        </message>
        <message>
            <source>estimated: dropped early in a race</source>
            <translation>估计值：在竞速中提前淘汰</translation>
        </message>
        <message>
            <source>not evaluated: excluded by the constraints</source>
            <translation>未评估：被约束排除</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::StageModel</name>
        <message>
            <source>Data</source>
            <translation>数据</translation>
        </message>
        <message>
            <source>SuperTransformer</source>
            <translation>SuperTransformer</translation>
        </message>
        <message>
            <source>Latency</source>
            <translation>延迟</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>SubTransformer</source>
            <translation>SubTransformer</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>stage, fact</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Published models</source>
            <translation>已发表模型</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::StripView</name>
        <message>
            <source>quarantined: shown, kept, not fitted</source>
            <translation>已隔离：显示、保留、不参与拟合</translation>
        </message>
        <message>
            <source>used, with 90 % interval</source>
            <translation>使用，附 90 % 区间</translation>
        </message>
        <message>
            <source>used</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>cool-down</source>
            <translation>冷却</translation>
        </message>
        <message>
            <source>quarantined</source>
            <translation>已隔离</translation>
        </message>
        <message>
            <source>anchor band ± %1 %</source>
            <translation>锚点带 ± %1 %</translation>
        </message>
        <message>
            <source>load</source>
            <translation>负载</translation>
        </message>
        <message>
            <source>live, follows the newest</source>
            <translation>实时，跟随最新</translation>
        </message>
        <message>
            <source>live</source>
            <translation>实时</translation>
        </message>
        <message>
            <source>zoomed: 0 shows all</source>
            <translation>已放大：按 0 显示全部</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Measurements in time order</source>
            <translation>按时间顺序的测量</translation>
        </message>
        <message>
            <source>measured against predicted, %</source>
            <translation>实测相对预测，%</translation>
        </message>
        <message>
            <source>Measurements appear here in the order in which they are made.</source>
            <translation>测量结果按先后顺序显示于此。</translation>
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
            <translation>训练</translation>
        </message>
        <message>
            <source>The training failed. The last checkpoint is kept.</source>
            <translation>训练失败。最近的检查点予以保留。</translation>
        </message>
        <message>
            <source>updates</source>
            <translation>更新次数</translation>
        </message>
        <message>
            <source>loss, bits a token</source>
            <translation>损失，比特/词元</translation>
        </message>
        <message>
            <source>Design space</source>
            <translation>设计空间</translation>
        </message>
        <message>
            <source>training</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>validation, largest</source>
            <translation>验证，最大</translation>
        </message>
        <message>
            <source>validation, smallest</source>
            <translation>验证，最小</translation>
        </message>
        <message>
            <source>%1 target tokens a second · %2 tokens seen</source>
            <translation>每秒 %1 个目标词元 · 已见 %2 个</translation>
        </message>
        <message>
            <source>inverse square root</source>
            <translation>平方根倒数</translation>
        </message>
        <message>
            <source>cosine</source>
            <translation>余弦</translation>
        </message>
        <message>
            <source>this CPU</source>
            <translation>本机 CPU</translation>
        </message>
        <message>
            <source>GPU (CUDA)</source>
            <translation>GPU (CUDA)</translation>
        </message>
        <message>
            <source>empty: the workspace&apos;s</source>
            <translation>留空：使用工作区的</translation>
        </message>
        <message>
            <source>Choose a design space (HAT YAML)</source>
            <translation>选择设计空间 (HAT YAML)</translation>
        </message>
        <message>
            <source>HAT YAML (*.yml *.yaml)</source>
            <translation>HAT YAML (*.yml *.yaml)</translation>
        </message>
        <message>
            <source>Updates in all</source>
            <translation>总更新次数</translation>
        </message>
        <message>
            <source>Tokens a batch</source>
            <translation>每批词元数</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>调度</translation>
        </message>
        <message>
            <source>Warm-up updates</source>
            <translation>预热更新次数</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <source>Prepare data first: there is nothing to train on.</source>
            <translation>请先准备数据：没有可用于训练的内容。</translation>
        </message>
        <message>
            <source>Choose a design space first: this workspace has none.</source>
            <translation>请先选择设计空间：此工作区没有。</translation>
        </message>
        <message>
            <source>Go on training</source>
            <translation>继续训练</translation>
        </message>
        <message>
            <source>Start training</source>
            <translation>开始训练</translation>
        </message>
        <message>
            <source>Not trained yet.</source>
            <translation>尚未训练。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln update(s), validation loss of the largest SubTransformer %1.</source>
            <translation>
                <numerusform>%Ln 次更新，最大 SubTransformer 的验证损失 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Trained weights are in the workspace.</source>
            <translation>工作区中已有训练好的权重。</translation>
        </message>
        <message>
            <source>The workspace&apos;s design space cannot be read.</source>
            <translation>无法读取工作区的设计空间。</translation>
        </message>
        <message>
            <source>This workspace has no design space yet: choose a HAT YAML below.</source>
            <translation>此工作区尚无设计空间：请在下方选择 HAT YAML。</translation>
        </message>
        <message>
            <source>Encoder: embedding %1; FFN %2; layers %3; heads %4</source>
            <translation>编码器：嵌入 %1；FFN %2；层数 %3；头数 %4</translation>
        </message>
        <message>
            <source>Decoder: embedding %1; FFN %2; layers %3; heads %4; attention span %5</source>
            <translation>解码器：嵌入 %1；FFN %2；层数 %3；头数 %4；注意力跨度 %5</translation>
        </message>
        <message>
            <source>About %1 SubTransformers</source>
            <translation>约 %1 个 SubTransformer</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>The checkpoint could not be imported.</source>
            <translation>无法导入检查点。</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::TargetDelegate</name>
        <message>
            <source>for searches</source>
            <translation>用于搜索</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::TargetModel</name>
        <message>
            <source>%1, %2, %3</source>
            <comment>target, place, summary</comment>
            <translation>%1，%2，%3</translation>
        </message>
        <message>
            <source>%1; searches go by it</source>
            <translation>%1；搜索以此为准</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::TargetsPanel</name>
        <message>
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <source>Searches go by it</source>
            <translation>搜索以此为准</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>目标</translation>
        </message>
        <message>
            <source>A machine to measure on: this one, or one that is reached through a command</source>
            <translation>用于测量的机器：本机，或通过命令访问的机器</translation>
        </message>
        <message>
            <source>Measure and fit it first.</source>
            <translation>请先测量并拟合。</translation>
        </message>
        <message>
            <source>What machine it is will be known with the first measurement.</source>
            <translation>首次测量后即可得知机器信息。</translation>
        </message>
        <message>
            <source>Use for searches</source>
            <translation>用于搜索</translation>
        </message>
        <message>
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <source>Use the chosen target for searches, or remove it</source>
            <translation>将所选目标用于搜索，或将其移除</translation>
        </message>
        <message>
            <source>not answering</source>
            <translation>没有应答</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::TaskCard</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::TaskFollower</name>
        <message>
            <source>%1: %2 of %3</source>
            <comment>stage, done, total</comment>
            <translation>%1：%2 / %3</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Waiting for other work</source>
            <translation>等待其他任务</translation>
        </message>
        <message>
            <source>Starting the engine</source>
            <translation>正在启动引擎</translation>
        </message>
        <message>
            <source>%1 elapsed</source>
            <translation>已用 %1</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>约剩 %1</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::TrendStrip</name>
        <message>
            <source>Trends</source>
            <translation>趋势</translation>
        </message>
        <message>
            <source>%1: %2 %3</source>
            <comment>title, figure, note</comment>
            <translation>%1：%2 %3</translation>
        </message>
        <message>
            <source>Click a generation, or step with ← and →, to see the front as it stood then. Esc: as it stands now.</source>
            <translation>点击某一代，或用 ← 和 → 切换，查看当时的前沿。Esc：当前的前沿。</translation>
        </message>
        <message>
            <source>generation %1: %2</source>
            <comment>number, value</comment>
            <translation>第 %1 代：%2</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::WelcomePage</name>
        <message>
            <source>not found: %1</source>
            <translation>未找到：%1</translation>
        </message>
        <message>
            <source>No workspace was opened yet.</source>
            <translation>尚未打开过工作区。</translation>
        </message>
        <message>
            <source>Find the translation model that fits your machine.</source>
            <translation>找到适合您机器的翻译模型。</translation>
        </message>
        <message>
            <source>Recent workspaces</source>
            <translation>最近的工作区</translation>
        </message>
        <message>
            <source>Remove from this list</source>
            <translation>从列表中移除</translation>
        </message>
        <message>
            <source>New workspace…</source>
            <translation>新建工作区…</translation>
        </message>
        <message>
            <source>From a parallel corpus: two text files, TSV or PO catalogues.</source>
            <translation>来自平行语料：两个文本文件、TSV 或 PO 目录。</translation>
        </message>
        <message>
            <source>Open demo</source>
            <translation>打开演示</translation>
        </message>
        <message>
            <source>English → German with a trained SuperTransformer. First front in two minutes.</source>
            <translation>英语 → 德语，附训练好的 SuperTransformer。两分钟内得到首个前沿。</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>打开文件夹…</translation>
        </message>
        <message>
            <source>A workspace that was made before, here or elsewhere.</source>
            <translation>此前在本机或别处创建的工作区。</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>There is no demo workspace yet; packaging/run.sh makes it.</source>
            <translation>尚无演示工作区；packaging/run.sh 会创建它。</translation>
        </message>
        <message>
            <source>Published models</source>
            <translation>已发表模型</translation>
        </message>
        <message>
            <source>The 44 SubTransformers of the HAT paper: look, compare, export as YAML.</source>
            <translation>HAT 论文中的 44 个 SubTransformer：查看、比较、导出为 YAML。</translation>
        </message>
        <message>
            <source>Import HAT checkpoint…</source>
            <translation>导入 HAT 检查点…</translation>
        </message>
        <message>
            <source>A .pt of the reference with its design space; nothing in it is executed.</source>
            <translation>参考实现的 .pt 及其设计空间；其中的内容不会被执行。</translation>
        </message>
        <message>
            <source>Or drop a workspace folder or a HAT checkpoint (.pt) anywhere on this window.</source>
            <translation>或将工作区文件夹或 HAT 检查点 (.pt) 拖放到此窗口。</translation>
        </message>
    </context>
    <context>
        <name>Choices</name>
        <message>
            <source>Encoder depth</source>
            <translation>编码器深度</translation>
        </message>
        <message>
            <source>Decoder depth</source>
            <translation>解码器深度</translation>
        </message>
        <message>
            <source>Encoder embedding</source>
            <translation>编码器嵌入</translation>
        </message>
        <message>
            <source>Decoder embedding</source>
            <translation>解码器嵌入</translation>
        </message>
        <message>
            <source>Encoder FFN</source>
            <translation>编码器 FFN</translation>
        </message>
        <message>
            <source>Decoder FFN</source>
            <translation>解码器 FFN</translation>
        </message>
        <message>
            <source>Encoder heads</source>
            <translation>编码器注意力头</translation>
        </message>
        <message>
            <source>Decoder heads</source>
            <translation>解码器注意力头</translation>
        </message>
        <message>
            <source>Enc–dec heads</source>
            <translation>编码–解码注意力头</translation>
        </message>
        <message>
            <source>Attention span</source>
            <translation>注意力跨度</translation>
        </message>
    </context>
    <context>
        <name>Steering</name>
        <message>
            <source>encoder width</source>
            <translation>编码器宽度</translation>
        </message>
        <message>
            <source>decoder width</source>
            <translation>解码器宽度</translation>
        </message>
        <message>
            <source>encoder depth</source>
            <translation>编码器深度</translation>
        </message>
        <message>
            <source>decoder depth</source>
            <translation>解码器深度</translation>
        </message>
        <message>
            <source>encoder FFN</source>
            <translation>编码器 FFN</translation>
        </message>
        <message>
            <source>decoder FFN</source>
            <translation>解码器 FFN</translation>
        </message>
        <message>
            <source>encoder heads</source>
            <translation>编码器注意力头</translation>
        </message>
        <message>
            <source>decoder self-attention heads</source>
            <translation>解码器自注意力头</translation>
        </message>
        <message>
            <source>enc–dec heads</source>
            <translation>编码–解码注意力头</translation>
        </message>
        <message>
            <source>attention span</source>
            <translation>注意力跨度</translation>
        </message>
        <message>
            <source>limit %1</source>
            <translation>上限 %1</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>无上限</translation>
        </message>
        <message>
            <source>%1, layer %2</source>
            <comment>gene, number</comment>
            <translation>%1，第 %2 层</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>参数量</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>latency on %1</source>
            <translation>%1 上的延迟</translation>
        </message>
        <message>
            <source>≤ %1 on %2</source>
            <comment>latency, target</comment>
            <translation>%2 上 ≤ %1</translation>
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
            <translation>注意力头数相同</translation>
        </message>
        <message>
            <source>last encoder layer only</source>
            <translation>仅最后一层编码器</translation>
        </message>
        <message>
            <source>also small: %1</source>
            <translation>同时要小：%1</translation>
        </message>
        <message>
            <source>No SubTransformer meets %1: the fastest is predicted at %2. Move the limit to the right.</source>
            <translation>没有 SubTransformer 满足 %1：最快的预测为 %2。请将上限右移。</translation>
        </message>
        <message>
            <source>No SubTransformer has at most %1 %2: the least is %3.</source>
            <comment>bound, what is bounded, least</comment>
            <translation>没有 SubTransformer 的%2不超过 %1：最小为 %3。</translation>
        </message>
        <message>
            <source>No SubTransformer was found that meets %1 and all constraints together.</source>
            <translation>未找到同时满足 %1 和全部约束的 SubTransformer。</translation>
        </message>
        <message>
            <source>≤ %1</source>
            <comment>limit</comment>
            <translation>≤ %1</translation>
        </message>
        <message>
            <source>by hand</source>
            <translation>手工</translation>
        </message>
        <message>
            <source>constraints</source>
            <translation>约束</translation>
        </message>
        <message>
            <source>constraints lifted</source>
            <translation>约束已解除</translation>
        </message>
        <message>
            <source>by hand: %1</source>
            <translation>手工：%1</translation>
        </message>
        <message>
            <source>generation %1: %2</source>
            <comment>number, change</comment>
            <translation>第 %1 代：%2</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::CandidateDialog</name>
        <message>
            <source>Evaluate</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Add a SubTransformer</source>
            <translation>添加 SubTransformer</translation>
        </message>
        <message>
            <source>What is known of it</source>
            <translation>已知信息</translation>
        </message>
        <message>
            <source>parameters, counted</source>
            <translation>参数量，计数</translation>
        </message>
        <message>
            <source>FLOPs, counted</source>
            <translation>FLOPs，计数</translation>
        </message>
        <message>
            <source>predicted on %1</source>
            <translation>%1 上的预测</translation>
        </message>
        <message>
            <source>Smallest</source>
            <translation>最小</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>架构</translation>
        </message>
        <message>
            <source>Looking whether it is known…</source>
            <translation>正在查看是否已知…</translation>
        </message>
        <message>
            <source>Not evaluated yet.</source>
            <translation>尚未评估。</translation>
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
            <translation>前沿与全部已评估候选的取值</translation>
        </message>
        <message>
            <source>%1	%2 of %3 %4</source>
            <comment>share, count, total, of what</comment>
            <translation>%1	%2 / %3 %4</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>family of genes, choice</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>layers of the front</source>
            <translation>前沿的层</translation>
        </message>
        <message>
            <source>on the front</source>
            <translation>在前沿上</translation>
        </message>
        <message>
            <source>evaluated layers</source>
            <translation>已评估的层</translation>
        </message>
        <message>
            <source>evaluated</source>
            <translation>已评估</translation>
        </message>
        <message>
            <source>on the front, under the limit</source>
            <translation>在前沿上且低于上限</translation>
        </message>
        <message>
            <source>all evaluated candidates</source>
            <translation>全部已评估候选</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ConstraintsDialog</name>
        <message>
            <source>Equal heads in all attention</source>
            <translation>所有注意力的头数相同</translation>
        </message>
        <message>
            <source>Attend to the last encoder layer only</source>
            <translation>只关注最后一层编码器</translation>
        </message>
        <message>
            <source>Constraints</source>
            <translation>约束</translation>
        </message>
        <message>
            <source>Some runtimes have one setting for the number of heads and take nothing else.</source>
            <translation>有些运行时只有一个注意力头数设置，不接受其他情况。</translation>
        </message>
        <message>
            <source>As in any plain Transformer: attention spans of one layer.</source>
            <translation>与普通 Transformer 相同：注意力跨度为一层。</translation>
        </message>
        <message>
            <source>No constraints</source>
            <translation>无约束</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>应用</translation>
        </message>
        <message>
            <source>At most</source>
            <translation>最多</translation>
        </message>
        <message>
            <source>Parameters, without embeddings</source>
            <translation>参数量，不含嵌入</translation>
        </message>
        <message>
            <source>FLOPs of one sentence</source>
            <translation>一个句子的 FLOPs</translation>
        </message>
        <message>
            <source>Latency on %1, predicted</source>
            <translation>%1 上的延迟，预测</translation>
        </message>
        <message>
            <source>any</source>
            <translation>任意</translation>
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
            <translation>最小 SubTransformer：%1，最大：%2</translation>
        </message>
        <message>
            <source>Each layer by itself</source>
            <translation>逐层设置</translation>
        </message>
        <message>
            <source>Fixed genes</source>
            <translation>固定的基因</translation>
        </message>
        <message>
            <source>Pareto search: also small</source>
            <translation>帕累托搜索：同时要小</translation>
        </message>
        <message>
            <source>What is applied holds from the next candidate on; the change is kept with the run.</source>
            <translation>应用的内容从下一个候选起生效；更改随运行保存。</translation>
        </message>
        <message>
            <source>What is applied holds for the next search.</source>
            <translation>应用的内容对下一次搜索生效。</translation>
        </message>
        <message>
            <source>Choose the method “Pareto front” in the search settings.</source>
            <translation>请在搜索设置中选择“帕累托前沿”方法。</translation>
        </message>
        <message>
            <source>Looking for what is possible…</source>
            <translation>正在查找可行范围…</translation>
        </message>
        <message>
            <source>These cannot be asked together: %1</source>
            <translation>这些要求不能同时提出：%1</translation>
        </message>
        <message>
            <source>The fastest that remains is predicted at %1 on %2, above the limit of %3.</source>
            <comment>latency, target, limit</comment>
            <translation>剩余中最快的在 %2 上预测为 %1，超过上限 %3。</translation>
        </message>
        <message>
            <source>Possible: %1 to %2 predicted on %3.</source>
            <comment>latency, latency, target</comment>
            <translation>可行：%3 上预测 %1 至 %2。</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::CurveChart</name>
        <message>
            <source>%1 evaluated</source>
            <translation>已评估 %1</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::ForkDialog</name>
        <message>
            <source>Other random draws, with the seed</source>
            <translation>其他随机抽取，使用种子</translation>
        </message>
        <message>
            <source>Fork run %1</source>
            <translation>分叉运行 %1</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source> ms</source>
            <translation> ms</translation>
        </message>
        <message>
            <source>After generation</source>
            <translation>在该代之后</translation>
        </message>
        <message>
            <source>Latency limit</source>
            <translation>延迟上限</translation>
        </message>
        <message>
            <source>Generations in all</source>
            <translation>总代数</translation>
        </message>
        <message>
            <source>Fork</source>
            <translation>分叉</translation>
        </message>
        <message>
            <source>A new run begins with the %1 candidates of generations 0 to %2 and goes on from there; run %3 stays as it is. Method and sizes are those of run %3.</source>
            <comment>number of candidates, last generation, run</comment>
            <translation>新运行以第 0 至 %2 代的 %1 个候选开始，并由此继续；运行 %3 保持不变。方法与规模同运行 %3。</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::GeneForm</name>
        <message>
            <source>Encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <source>Decoder</source>
            <translation>解码器</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>深度</translation>
        </message>
        <message>
            <source>Embedding width</source>
            <translation>嵌入宽度</translation>
        </message>
        <message>
            <source>FFN</source>
            <translation>FFN</translation>
        </message>
        <message>
            <source>heads</source>
            <translation>头数</translation>
        </message>
        <message>
            <source>self heads</source>
            <translation>自注意力头</translation>
        </message>
        <message>
            <source>enc–dec</source>
            <translation>编码–解码</translation>
        </message>
        <message>
            <source>span</source>
            <translation>跨度</translation>
        </message>
        <message>
            <source>All layers</source>
            <translation>所有层</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>any</source>
            <translation>任意</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::GenerationBox</name>
        <message>
            <source>Front after generation</source>
            <translation>该代之后的前沿</translation>
        </message>
        <message>
            <source>The front as it stood after a generation is drawn beside the one of now.</source>
            <translation>将某一代之后的前沿画在当前前沿旁边。</translation>
        </message>
        <message>
            <source>now</source>
            <translation>当前</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::RunOverlays</name>
        <message>
            <source>Run %1 · %2</source>
            <comment>number, method</comment>
            <translation>运行 %1 · %2</translation>
        </message>
        <message>
            <source>New run · %1</source>
            <comment>method</comment>
            <translation>新运行 · %1</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::SearchCharts</name>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>保存…</translation>
        </message>
        <message>
            <source>Candidates</source>
            <translation>候选</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>取值</translation>
        </message>
        <message>
            <source>Evaluations</source>
            <translation>评估</translation>
        </message>
        <message>
            <source>Generations</source>
            <translation>各代</translation>
        </message>
        <message>
            <source>Every candidate of the run</source>
            <translation>该运行的全部候选</translation>
        </message>
        <message>
            <source>How often each choice appears on the front, and among all evaluated candidates</source>
            <translation>各取值在前沿上以及全部已评估候选中出现的频率</translation>
        </message>
        <message>
            <source>Best loss and hypervolume by the number of evaluations, runs side by side</source>
            <translation>最佳损失与超体积随评估次数的变化，各运行并列</translation>
        </message>
        <message>
            <source>Limit, best loss, hypervolume and front after each generation</source>
            <translation>每代之后的上限、最佳损失、超体积与前沿</translation>
        </message>
        <message>
            <source>What stands under the plot</source>
            <translation>图下显示的内容</translation>
        </message>
        <message>
            <source>The same figures as a table</source>
            <translation>以表格显示相同数值</translation>
        </message>
        <message>
            <source>Save as a picture (PNG) or as figures (CSV)</source>
            <translation>保存为图片 (PNG) 或数值 (CSV)</translation>
        </message>
        <message>
            <source>Nothing was evaluated yet.</source>
            <translation>尚未评估任何候选。</translation>
        </message>
        <message>
            <source>Nothing was evaluated under the limit yet.</source>
            <translation>上限之下尚未评估任何候选。</translation>
        </message>
        <message>
            <source>Hypervolume</source>
            <translation>超体积</translation>
        </message>
        <message>
            <source>evaluated SubTransformers</source>
            <translation>已评估的 SubTransformer</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>取值</translation>
        </message>
        <message>
            <source>Front</source>
            <translation>前沿</translation>
        </message>
        <message>
            <source>Front %</source>
            <translation>前沿 %</translation>
        </message>
        <message>
            <source>Evaluated</source>
            <translation>已评估</translation>
        </message>
        <message>
            <source>Evaluated %</source>
            <translation>已评估 %</translation>
        </message>
        <message>
            <source>Choices of the front and of all evaluated candidates</source>
            <translation>前沿与全部已评估候选的取值</translation>
        </message>
        <message>
            <source>Best loss and hypervolume by evaluations</source>
            <translation>最佳损失与超体积随评估次数</translation>
        </message>
        <message>
            <source>Generation</source>
            <translation>代</translation>
        </message>
        <message>
            <source>Limit ms</source>
            <translation>上限 ms</translation>
        </message>
        <message>
            <source>Best loss ≤ limit</source>
            <translation>上限内最佳损失</translation>
        </message>
        <message>
            <source>On the front</source>
            <translation>在前沿上</translation>
        </message>
        <message>
            <source>A selected generation's front is drawn in the plot.</source>
            <translation>所选代的前沿会画在图中。</translation>
        </message>
        <message>
            <source>Best validation loss ≤ %1</source>
            <comment>limit</comment>
            <translation>最佳验证损失 ≤ %1</translation>
        </message>
        <message>
            <source>%1: best loss</source>
            <comment>run</comment>
            <translation>%1：最佳损失</translation>
        </message>
        <message>
            <source>%1: hypervolume</source>
            <comment>run</comment>
            <translation>%1：超体积</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>run, its best loss</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>after %1: %2</source>
            <comment>evaluations, runs with their best losses</comment>
            <translation>%1 次后：%2</translation>
        </message>
        <message>
            <source>Select a generation to see the front as it stood then.</source>
            <translation>选择一代以查看当时的前沿。</translation>
        </message>
        <message>
            <source>%1 on the front under %2</source>
            <comment>count, limit</comment>
            <translation>%2 之下前沿上有 %1 个</translation>
        </message>
    </context>
    <context>
        <name>hatter::ui::VerifyDialog</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Refit with them</source>
            <translation>用它们重新拟合</translation>
        </message>
        <message>
            <source>Verify the front</source>
            <translation>验证前沿</translation>
        </message>
        <message>
            <source>measured, ms</source>
            <translation>实测，ms</translation>
        </message>
        <message>
            <source>predicted, ms</source>
            <translation>预测，ms</translation>
        </message>
        <message>
            <source>Predicted against measured</source>
            <translation>预测与实测对比</translation>
        </message>
        <message>
            <source>Points appear as the members are measured.</source>
            <translation>成员测量后即出现对应的点。</translation>
        </message>
        <message>
            <source>measured now</source>
            <translation>本次测量</translation>
        </message>
        <message>
            <source>earlier</source>
            <translation>此前</translation>
        </message>
        <message>
            <source>Members of the front</source>
            <translation>前沿成员</translation>
        </message>
        <message>
            <source>Progress of the measuring</source>
            <translation>测量进度</translation>
        </message>
        <message>
            <source>Fits the predictor of %1 again with these measurements among the others. Searches that begin afterwards go by it; a run keeps its own.</source>
            <translation>将这些测量与其他测量一起重新拟合 %1 的预测器。之后开始的搜索以此为准；已有运行保留自己的预测器。</translation>
        </message>
        <message>
            <source>#%1</source>
            <translation>#%1</translation>
        </message>
        <message>
            <source>%1	predicted</source>
            <translation>%1	预测</translation>
        </message>
        <message>
            <source>%1	measured</source>
            <translation>%1	实测</translation>
        </message>
        <message numerus="yes">
            <source>%n member(s) of the front under %1 on %2</source>
            <translation>
                <numerusform>%2 上 %1 之下的 %n 个前沿成员</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Predictions are off by %1 in the mean and %2 at worst, on %n measured member(s).</source>
            <translation>
                <numerusform>在 %n 个实测成员上，预测平均偏差 %1，最大 %2。</numerusform>
            </translation>
        </message>
        <message>
            <source>No member was measured on %1 yet: all latencies are predicted.</source>
            <translation>%1 上尚未测量任何成员：所有延迟均为预测值。</translation>
        </message>
        <message>
            <source>Refitted: %1 in the mean and %2 at worst on the same members, which the new fit has seen. The next searches go by it.</source>
            <translation>已重新拟合：在相同成员上（新拟合已见过）平均 %1，最大 %2。之后的搜索以此为准。</translation>
        </message>
        <message>
            <source>#</source>
            <translation>#</translation>
        </message>
        <message>
            <source>predicted ms</source>
            <translation>预测 ms</translation>
        </message>
        <message>
            <source>measured ms</source>
            <translation>实测 ms</translation>
        </message>
        <message>
            <source>off</source>
            <translation>偏差</translation>
        </message>
        <message>
            <source>refitted ms</source>
            <translation>重新拟合 ms</translation>
        </message>
        <message>
            <source>predicted by the search's predictor</source>
            <translation>由搜索的预测器预测</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未测量</translation>
        </message>
        <message>
            <source>measured earlier</source>
            <translation>此前测量</translation>
        </message>
        <message>
            <source>predicted against measured</source>
            <translation>预测与实测对比</translation>
        </message>
        <message>
            <source>predicted by the predictor that was fitted since</source>
            <translation>由此后拟合的预测器预测</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>worst</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>measured, n = %1</source>
            <translation>实测，n = %1</translation>
        </message>
        <message numerus="yes">
            <source>Measure %n member(s)</source>
            <translation>
                <numerusform>测量 %n 个成员</numerusform>
            </translation>
        </message>
        <message>
            <source>Measure all again</source>
            <translation>全部重新测量</translation>
        </message>
    </context>
</TS>
