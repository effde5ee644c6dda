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
    <name>Axes</name>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>millions</source>
        <translation>百万</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>mean FFN</source>
        <translation>平均 FFN</translation>
    </message>
    <message>
        <source>mean heads</source>
        <translation>平均头数</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>mean span</source>
        <translation>平均跨度</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two lines of an axis&apos; title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>axis, ends of an interval</comment>
        <translation>%1：%2 至 %3</translation>
    </message>
    <message>
        <source>after training</source>
        <translation>训练后</translation>
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
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
    <name>LengthBins</name>
    <message>
        <source>%1 and more</source>
        <comment>length</comment>
        <translation>%1 及以上</translation>
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
    <message>
        <source>End by itself, for measuring.</source>
        <translation>自动退出，用于测量。</translation>
    </message>
    <message>
        <source>Write pictures of all pages in every language and look, and end.</source>
        <translation>以每种语言和外观写出所有页面的图片，然后退出。</translation>
    </message>
    <message>
        <source>Write a report of a search and end: a page with its pictures into this folder, or one PDF if the name ends in .pdf.</source>
        <translation>写出一次搜索的报告并结束：一个带图片的页面，放在此文件夹；如果名称以 .pdf 结尾，则为单个 PDF。</translation>
    </message>
</context>
<context>
    <name>PlainTable</name>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>Table, CSV (*.csv)</source>
        <translation>表格，CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>≤ %1 from draw %2 on</source>
        <translation>≤ %1，从抽取 %2 起</translation>
    </message>
    <message>
        <source>≤ %1 from generation %2 on</source>
        <translation>≤ %1，从第 %2 代起</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>as the space&apos;s median</source>
        <translation>取空间的中位数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>HAT: its own draws</source>
        <translation>HAT：自身的抽取</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>引导</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Limit at the start</source>
        <translation>起始上限</translation>
    </message>
    <message>
        <source>Planned limits</source>
        <translation>计划的上限</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>约束</translation>
    </message>
    <message>
        <source>Latency target</source>
        <translation>延迟目标</translation>
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
        <source>Races</source>
        <translation>竞速</translation>
    </message>
    <message>
        <source>Confidence of races</source>
        <translation>竞速置信度</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>验证句对</translation>
    </message>
    <message>
        <source>Front on all pairs</source>
        <translation>在全部句对上评估前沿</translation>
    </message>
    <message>
        <source>BLEU of the front</source>
        <translation>前沿的 BLEU</translation>
    </message>
    <message>
        <source>Members with BLEU, at most</source>
        <translation>测 BLEU 的成员上限</translation>
    </message>
    <message>
        <source>Refusals before help</source>
        <translation>干预前拒绝次数</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>Hypervolume to</source>
        <translation>超体积参考延迟</translation>
    </message>
    <message>
        <source>Hypervolume to the loss</source>
        <translation>超体积参考损失</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>预测器</translation>
    </message>
    <message>
        <source>Predictors of other machines</source>
        <translation>其他机器的预测器</translation>
    </message>
    <message>
        <source>Key of the pairs</source>
        <translation>句对的键</translation>
    </message>
    <message>
        <source>Key of all pairs</source>
        <translation>全部句对的键</translation>
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
        <source>Message</source>
        <translation>消息</translation>
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
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Sentences of the losses</source>
        <translation>损失所用句子</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>HAT&apos;s evolution</source>
        <translation>HAT 的进化</translation>
    </message>
    <message>
        <source>Pareto front (NSGA-II)</source>
        <translation>帕累托前沿（NSGA-II）</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Aging evolution</source>
        <translation>老化进化</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>已损坏：%1</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>不是对象</translation>
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
    <name>SpaceEditor</name>
    <message>
        <source>Name at least one choice.</source>
        <translation>请至少填写一个取值。</translation>
    </message>
    <message>
        <source>These are %1 choices; %2 are the most.</source>
        <translation>这里有 %1 个取值；最多 %2 个。</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>%1 is too small: 1 is the least.</source>
        <translation>%1 太小：最小为 1。</translation>
    </message>
    <message>
        <source>%1 is too large: %2 is the most.</source>
        <translation>%1 太大：最大为 %2。</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 出现了两次。</translation>
    </message>
    <message>
        <source>%1 heads do not divide the attention width %2.</source>
        <translation>%1 个头不能整除注意力宽度 %2。</translation>
    </message>
    <message>
        <source>Both sides share one embedding table (see More): their largest widths must be equal, and are %1 and %2.</source>
        <translation>两侧共用一张嵌入表（见“更多”）：它们的最大宽度必须相等，现在是 %1 和 %2。</translation>
    </message>
    <message>
        <source>%1 encoder layers cannot be attended to: the deepest encoder has %2.</source>
        <translation>无法关注 %1 个编码器层：最深的编码器只有 %2 层。</translation>
    </message>
    <message>
        <source>Encoder embedding widths</source>
        <translation>编码器嵌入宽度</translation>
    </message>
    <message>
        <source>Decoder embedding widths</source>
        <translation>解码器嵌入宽度</translation>
    </message>
    <message>
        <source>Encoder FFN widths</source>
        <translation>编码器 FFN 宽度</translation>
    </message>
    <message>
        <source>Decoder FFN widths</source>
        <translation>解码器 FFN 宽度</translation>
    </message>
    <message>
        <source>Encoder depths</source>
        <translation>编码器深度</translation>
    </message>
    <message>
        <source>Decoder depths</source>
        <translation>解码器深度</translation>
    </message>
    <message>
        <source>Encoder self-attention heads</source>
        <translation>编码器自注意力头数</translation>
    </message>
    <message>
        <source>Decoder self-attention heads</source>
        <translation>解码器自注意力头数</translation>
    </message>
    <message>
        <source>Encoder–decoder attention heads</source>
        <translation>编码–解码注意力头数</translation>
    </message>
    <message>
        <source>Attention spans</source>
        <translation>注意力跨度</translation>
    </message>
</context>
<context>
    <name>SqlSchema</name>
    <message>
        <source>every candidate with all that is known of it: begin here</source>
        <translation>每个候选及其全部已知信息：从这里开始</translation>
    </message>
    <message>
        <source>what the searches sampled, one row a draw</source>
        <translation>搜索抽取的内容，每次抽取一行</translation>
    </message>
    <message>
        <source>SubTransformers, each once</source>
        <translation>SubTransformer，各一次</translation>
    </message>
    <message>
        <source>searches</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>where a run stood after each generation</source>
        <translation>运行在每代之后的状态</translation>
    </message>
    <message>
        <source>changes of limit and constraints while a run went on</source>
        <translation>运行期间上限和约束的更改</translation>
    </message>
    <message>
        <source>losses on given weights and sentences, shared by all runs</source>
        <translation>给定权重和句子上的损失，所有运行共用</translation>
    </message>
    <message>
        <source>BLEU, measured on the test set</source>
        <translation>在测试集上实测的 BLEU</translation>
    </message>
    <message>
        <source>machines whose latency counts</source>
        <translation>以其延迟为准的机器</translation>
    </message>
    <message>
        <source>measured latencies, quarantined ones too</source>
        <translation>实测延迟，包括已隔离的</translation>
    </message>
    <message>
        <source>measuring sessions with their anchor</source>
        <translation>测量会话及其锚点</translation>
    </message>
    <message>
        <source>rows of an imported CSV</source>
        <translation>导入的 CSV 的行</translation>
    </message>
    <message>
        <source>time of each layer</source>
        <translation>各层的时间</translation>
    </message>
    <message>
        <source>fitted latency predictors; the latest counts</source>
        <translation>已拟合的延迟预测器；以最新者为准</translation>
    </message>
    <message>
        <source>exported SubTransformers</source>
        <translation>已导出的 SubTransformer</translation>
    </message>
    <message>
        <source>of the generation that a run is in</source>
        <translation>运行当前所在代的评估</translation>
    </message>
    <message>
        <source>facts about the workspace</source>
        <translation>工作区信息</translation>
    </message>
    <message>
        <source>number of the row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>its row in architectures</source>
        <translation>在 architectures 中的行</translation>
    </message>
    <message>
        <source>number of the run</source>
        <translation>运行编号</translation>
    </message>
    <message>
        <source>number of the draw in its run; at most 0: added by hand afterwards</source>
        <translation>在该运行中的抽取编号；不大于 0：事后手工添加</translation>
    </message>
    <message>
        <source>generation, from 0</source>
        <translation>代，从 0 起</translation>
    </message>
    <message>
        <source>random, mutation, crossover or manual</source>
        <translation>random、mutation、crossover 或 manual</translation>
    </message>
    <message>
        <source>evaluated, cached, too slow, excluded or dropped</source>
        <translation>evaluated、cached、too slow、excluded 或 dropped</translation>
    </message>
    <message>
        <source>predicted latency, ms</source>
        <translation>预测延迟，ms</translation>
    </message>
    <message>
        <source>latest measured latency on the run&apos;s target, ms</source>
        <translation>在该运行目标上最近一次实测延迟，ms</translation>
    </message>
    <message>
        <source>limit in force, ms</source>
        <translation>生效的上限，ms</translation>
    </message>
    <message>
        <source>label-smoothed loss, base 2 a target token</source>
        <translation>标签平滑损失，以 2 为底，每目标词元</translation>
    </message>
    <message>
        <source>negative log-likelihood, base 2 a target token</source>
        <translation>负对数似然，以 2 为底，每目标词元</translation>
    </message>
    <message>
        <source>of one that lost a race: by a part of the sentences</source>
        <translation>竞速中落败者的损失：依据部分句子</translation>
    </message>
    <message>
        <source>sentences that it was evaluated on in this run</source>
        <translation>在此运行中评估它所用的句子</translation>
    </message>
    <message>
        <source>time that this took, s</source>
        <translation>用时，s</translation>
    </message>
    <message>
        <source>BLEU, 0 to 100</source>
        <translation>BLEU，0 至 100</translation>
    </message>
    <message>
        <source>key of the architecture</source>
        <translation>架构的键</translation>
    </message>
    <message>
        <source>parameters without embeddings</source>
        <translation>不含嵌入的参数量</translation>
    </message>
    <message>
        <source>FLOPs of one sentence</source>
        <translation>一个句子的 FLOPs</translation>
    </message>
    <message>
        <source>hash of the SuperTransformer&apos;s weights</source>
        <translation>SuperTransformer 权重的哈希</translation>
    </message>
    <message>
        <source>key of the sentences that losses stand for</source>
        <translation>损失所用句子的键</translation>
    </message>
    <message>
        <source>name of the latency target</source>
        <translation>延迟目标的名称</translation>
    </message>
    <message>
        <source>when, UTC</source>
        <translation>时间，UTC</translation>
    </message>
    <message>
        <source>begin, UTC</source>
        <translation>开始时间，UTC</translation>
    </message>
    <message>
        <source>end, UTC; empty while it runs</source>
        <translation>结束时间，UTC；运行中为空</translation>
    </message>
    <message>
        <source>encoder and decoder together, ms</source>
        <translation>编码器与解码器合计，ms</translation>
    </message>
    <message>
        <source>encoder, ms</source>
        <translation>编码器，ms</translation>
    </message>
    <message>
        <source>decoder, ms</source>
        <translation>解码器，ms</translation>
    </message>
    <message>
        <source>standard deviation of the encoder&apos;s runs, ms</source>
        <translation>编码器各次运行的标准差，ms</translation>
    </message>
    <message>
        <source>standard deviation of the decoder&apos;s runs, ms</source>
        <translation>解码器各次运行的标准差，ms</translation>
    </message>
    <message>
        <source>half width of the encoder&apos;s 90 % interval, ms</source>
        <translation>编码器 90 % 区间的半宽，ms</translation>
    </message>
    <message>
        <source>half width of the decoder&apos;s 90 % interval, ms</source>
        <translation>解码器 90 % 区间的半宽，ms</translation>
    </message>
    <message>
        <source>how it was measured, JSON</source>
        <translation>测量方式，JSON</translation>
    </message>
    <message>
        <source>load, frequency, temperature, JSON</source>
        <translation>负载、频率、温度，JSON</translation>
    </message>
    <message>
        <source>why it is quarantined; empty: it is used</source>
        <translation>隔离原因；空：已使用</translation>
    </message>
    <message>
        <source>the machine by what it says of itself</source>
        <translation>机器的自报信息</translation>
    </message>
    <message>
        <source>target tokens</source>
        <translation>目标词元</translation>
    </message>
    <message>
        <source>the architecture in one line</source>
        <translation>一行表示的架构</translation>
    </message>
    <message>
        <source>time of its evaluation, s</source>
        <translation>评估用时，s</translation>
    </message>
    <message>
        <source>draws of its parents, JSON</source>
        <translation>亲代的抽取编号，JSON</translation>
    </message>
    <message>
        <source>its genes, JSON</source>
        <translation>其基因，JSON</translation>
    </message>
    <message>
        <source>in one line: width, then FFN/heads of each layer</source>
        <translation>一行表示：宽度，然后是各层的 FFN/头数</translation>
    </message>
    <message>
        <source>the sizes as JSON, for json_extract()</source>
        <translation>各尺寸，JSON，供 json_extract() 使用</translation>
    </message>
    <message>
        <source>hat, pareto, random or regularised</source>
        <translation>hat、pareto、random 或 regularised</translation>
    </message>
    <message>
        <source>running, stopped, finished or failed</source>
        <translation>running、stopped、finished 或 failed</translation>
    </message>
    <message>
        <source>what it was started with, JSON</source>
        <translation>启动时的设置，JSON</translation>
    </message>
    <message>
        <source>design space, YAML</source>
        <translation>设计空间，YAML</translation>
    </message>
    <message>
        <source>why it failed</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>the run whose generations it begins with</source>
        <translation>其起始各代所属的运行</translation>
    </message>
    <message>
        <source>the last generation that was taken over</source>
        <translation>最后沿用的一代</translation>
    </message>
    <message>
        <source>smallest loss under the limit</source>
        <translation>上限之下的最小损失</translation>
    </message>
    <message>
        <source>area under the front</source>
        <translation>前沿下的面积</translation>
    </message>
    <message>
        <source>what a resumed search needs, JSON</source>
        <translation>继续搜索所需的内容，JSON</translation>
    </message>
    <message>
        <source>the first draw that obeyed</source>
        <translation>首个遵循更改的抽取</translation>
    </message>
    <message>
        <source>limit before, ms</source>
        <translation>之前的上限，ms</translation>
    </message>
    <message>
        <source>limit from then on, ms</source>
        <translation>此后的上限，ms</translation>
    </message>
    <message>
        <source>what changed besides the limit, JSON</source>
        <translation>上限之外的更改，JSON</translation>
    </message>
    <message>
        <source>key of the test sentences</source>
        <translation>测试句子的键</translation>
    </message>
    <message>
        <source>beam and length penalty, JSON</source>
        <translation>束宽和长度惩罚，JSON</translation>
    </message>
    <message>
        <source>how it was scored, as sacreBLEU writes it</source>
        <translation>评分方式，按 sacreBLEU 的写法</translation>
    </message>
    <message>
        <source>its name in all other tables</source>
        <translation>在其他所有表中的名称</translation>
    </message>
    <message>
        <source>starts an agent there; empty: this machine</source>
        <translation>在那里启动代理；空：本机</translation>
    </message>
    <message>
        <source>what computes there: cpu, cuda</source>
        <translation>计算设备：cpu、cuda</translation>
    </message>
    <message>
        <source>processor, memory and system, JSON</source>
        <translation>处理器、内存和系统，JSON</translation>
    </message>
    <message>
        <source>threads that are measured with; 0: not set</source>
        <translation>测量所用线程数；0：未设定</translation>
    </message>
    <message>
        <source>cores that these are bound to</source>
        <translation>这些线程绑定的核心</translation>
    </message>
    <message>
        <source>how far it was off, by the kind of doubt</source>
        <translation>偏差大小，依疑点种类而定</translation>
    </message>
    <message>
        <source>the anchor&apos;s row in architectures</source>
        <translation>锚点在 architectures 中的行</translation>
    </message>
    <message>
        <source>median of the anchor&apos;s turns in the band, ms</source>
        <translation>锚点在带内各轮的中位数，ms</translation>
    </message>
    <message>
        <source>lower end of its 90 % interval, ms</source>
        <translation>其 90 % 区间下界，ms</translation>
    </message>
    <message>
        <source>upper end of its 90 % interval, ms</source>
        <translation>其 90 % 区间上界，ms</translation>
    </message>
    <message>
        <source>turns of the anchor</source>
        <translation>锚点的轮数</translation>
    </message>
    <message>
        <source>of these, outside the band</source>
        <translation>其中在带外</translation>
    </message>
    <message>
        <source>how often the machine changed its speed for good</source>
        <translation>机器速度持久改变的次数</translation>
    </message>
    <message>
        <source>share by which a turn could be off</source>
        <translation>一轮可能偏差的比例</translation>
    </message>
    <message>
        <source>line of the file, from 0</source>
        <translation>文件行号，从 0 起</translation>
    </message>
    <message>
        <source>HAT&apos;s ten averages, JSON</source>
        <translation>HAT 的十个平均值，JSON</translation>
    </message>
    <message>
        <source>share by which it is off what was expected</source>
        <translation>偏离预期的比例</translation>
    </message>
    <message>
        <source>milliseconds of each layer, JSON</source>
        <translation>每层毫秒数，JSON</translation>
    </message>
    <message>
        <source>name of the fact</source>
        <translation>条目名称</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>sample, or anchor: measured again and again</source>
        <translation>sample，或 anchor：反复测量的锚点</translation>
    </message>
    <message>
        <source>its row in latency_sessions</source>
        <translation>在 latency_sessions 中的行</translation>
    </message>
    <message>
        <source>timed runs</source>
        <translation>计时运行次数</translation>
    </message>
    <message>
        <source>coefficients, JSON</source>
        <translation>系数，JSON</translation>
    </message>
    <message>
        <source>where it was written</source>
        <translation>写出位置</translation>
    </message>
    <message>
        <source>what was written</source>
        <translation>写出的内容</translation>
    </message>
    <message>
        <source>The best under a limit</source>
        <translation>上限之下的最佳</translation>
    </message>
    <message>
        <source>What was decided in each run</source>
        <translation>各运行的决定</translation>
    </message>
    <message>
        <source>Which origin finds the best</source>
        <translation>哪种来源找到最佳</translation>
    </message>
    <message>
        <source>Loss by depth of the decoder</source>
        <translation>按解码器深度的损失</translation>
    </message>
    <message>
        <source>How far predictions are off</source>
        <translation>预测偏差有多大</translation>
    </message>
    <message>
        <source>Evaluations a second</source>
        <translation>每秒评估数</translation>
    </message>
    <message>
        <source>When the limit was moved</source>
        <translation>上限何时移动</translation>
    </message>
    <message>
        <source>What is quarantined</source>
        <translation>哪些被隔离</translation>
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
    <message>
        <source>resampling</source>
        <translation>重采样</translation>
    </message>
    <message>
        <source>translating the test pairs</source>
        <translation>翻译测试句对</translation>
    </message>
    <message>
        <source>likewise with inherited weights</source>
        <translation>以继承的权重同样翻译</translation>
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
    <name>StoredCandidates</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
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
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Predicted ms</source>
        <translation>预测 ms</translation>
    </message>
    <message>
        <source>Measured ms</source>
        <translation>实测 ms</translation>
    </message>
    <message>
        <source>Limit ms</source>
        <translation>上限 ms</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Params M</source>
        <translation>参数 M</translation>
    </message>
    <message>
        <source>FLOPs G</source>
        <translation>FLOPs G</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Time s</source>
        <translation>用时 s</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>In the comparison</source>
        <translation>在比较中</translation>
    </message>
    <message>
        <source>Number of the draw</source>
        <translation>抽取编号</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>代</translation>
    </message>
    <message>
        <source>Predicted latency, ms</source>
        <translation>预测延迟，ms</translation>
    </message>
    <message>
        <source>Measured latency, ms</source>
        <translation>实测延迟，ms</translation>
    </message>
    <message>
        <source>Limit at the draw, ms</source>
        <translation>抽取时的上限，ms</translation>
    </message>
    <message>
        <source>Parameters, millions</source>
        <translation>参数，百万</translation>
    </message>
    <message>
        <source>FLOPs, billions</source>
        <translation>FLOPs，十亿</translation>
    </message>
    <message>
        <source>Sentences evaluated</source>
        <translation>评估所用句子数</translation>
    </message>
    <message>
        <source>Time of its evaluation, s</source>
        <translation>评估用时，s</translation>
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
    <name>hatter::ui::CandidatesTab</name>
    <message>
        <source>Candidates of all runs</source>
        <translation>所有运行的候选</translation>
    </message>
    <message>
        <source>Open on the Search page</source>
        <translation>在搜索页打开</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>加入比较</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>复制为 YAML</translation>
    </message>
    <message>
        <source>Only this run</source>
        <translation>仅此运行</translation>
    </message>
    <message>
        <source>Filter: run = 2 and decision = front and latency &lt; 80</source>
        <translation>筛选：run = 2 and decision = front and latency &lt; 80</translation>
    </message>
    <message>
        <source>Filter of the candidates</source>
        <translation>候选筛选</translation>
    </message>
    <message>
        <source>Fields: %1
Compare with &lt; &lt;= = != &gt;= &gt;, join with and, or, not and brackets; text in quotes is looked for in architecture and hash.</source>
        <translation>字段：%1
用 &lt; &lt;= = != &gt;= &gt; 比较，用 and、or、not 和括号组合；引号中的文本在架构和哈希中查找。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>显示哪些列</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>The rows and columns that are shown, with all digits</source>
        <translation>显示的行和列，保留全部位数</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>The candidates could not be read.</source>
        <translation>无法读取候选。</translation>
    </message>
    <message>
        <source>The filter is not complete: %1</source>
        <translation>筛选条件不完整：%1</translation>
    </message>
    <message>
        <source>The candidates could not be sorted.</source>
        <translation>无法对候选排序。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s)</source>
        <translation>
            <numerusform>%Ln 个候选</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>shown, all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Reading the candidates…</source>
        <translation>正在读取候选…</translation>
    </message>
    <message>
        <source>No candidate meets the filter.</source>
        <translation>没有候选符合筛选条件。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No candidates yet: a search keeps every one here that it samples.</source>
        <translation>尚无候选：搜索会将抽取的每个候选保存于此。</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>转到搜索</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 个候选</numerusform>
        </translation>
    </message>
    <message>
        <source>#%1 of run %2: %3</source>
        <comment>number, run, architecture</comment>
        <translation>运行 %2 的 #%1：%3</translation>
    </message>
    <message>
        <source>Take out of comparison</source>
        <translation>移出比较</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>比较已有四个候选。请先移出一个。</translation>
    </message>
    <message>
        <source>The candidate could not be compared.</source>
        <translation>无法比较该候选。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows could not be copied.</source>
        <translation>无法复制这些行。</translation>
    </message>
    <message>
        <source>At most %1 candidates are copied as YAML. Select fewer, or export CSV.</source>
        <translation>最多可将 %1 个候选复制为 YAML。请少选一些，或导出 CSV。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln candidate(s) copied as YAML</source>
        <translation>
            <numerusform>已将 %Ln 个候选复制为 YAML</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>已将 %Ln 行写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The CSV could not be written.</source>
        <translation>无法写入 CSV。</translation>
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
    <message>
        <source>brushed layers</source>
        <translation>刷选的层</translation>
    </message>
    <message>
        <source>brushed</source>
        <translation>刷选</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>family</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>on the front, %</source>
        <translation>在前沿上，%</translation>
    </message>
    <message>
        <source>evaluated, %</source>
        <translation>已评估，%</translation>
    </message>
    <message>
        <source>brushed, on the front under the limit</source>
        <translation>刷选，在前沿上且低于上限</translation>
    </message>
    <message>
        <source>all brushed candidates</source>
        <translation>全部刷选的候选</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ChoiceField</name>
    <message>
        <source>Numbers with commas between them; Alt+Down shows usual ones</source>
        <translation>用逗号分隔的数字；Alt+↓ 显示常用取值</translation>
    </message>
    <message>
        <source>Usual choices: %1</source>
        <translation>常用取值：%1</translation>
    </message>
    <message>
        <source>Usual choices</source>
        <translation>常用取值</translation>
    </message>
</context>
<context>
    <name>hatter::ui::Compare</name>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>measured ± %1</source>
        <translation>实测 ± %1</translation>
    </message>
    <message>
        <source>± %1, n = %2</source>
        <comment>half an interval, number of sentences</comment>
        <translation>± %1，n = %2</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln test sentence(s); 95 % interval %1 to %2.</source>
        <translation>
            <numerusform>在 %Ln 个测试句子上实测；95 % 区间 %1 至 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>published</source>
        <translation>已发表</translation>
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
        <source>#%1</source>
        <comment>number of a candidate</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
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
        <translation>BLEU 相当，%1</translation>
    </message>
    <message>
        <source>%1 BLEU lower, %2</source>
        <comment>points, p-value</comment>
        <translation>低 %1 BLEU，%2</translation>
    </message>
    <message>
        <source>%1 BLEU higher, %2</source>
        <comment>points, p-value</comment>
        <translation>高 %1 BLEU，%2</translation>
    </message>
    <message>
        <source>Paired bootstrap, two-sided. 95 % interval of the difference: %1 to %2 BLEU.</source>
        <translation>配对自助法，双侧。差异的 95 % 区间：%1 至 %2 BLEU。</translation>
    </message>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>将 %1 移出比较</translation>
    </message>
    <message>
        <source>Translation by %1</source>
        <comment>letter of a column</comment>
        <translation>%1 的译文</translation>
    </message>
    <message>
        <source>reference of this comparison</source>
        <translation>本次比较的基准</translation>
    </message>
    <message>
        <source>%1 times as fast, published</source>
        <translation>速度为 %1 倍，已发表</translation>
    </message>
    <message>
        <source>%1 times as fast on %2, measured</source>
        <translation>在 %2 上速度为 %1 倍，实测</translation>
    </message>
    <message>
        <source>%1 times as fast on %2, predicted</source>
        <translation>在 %2 上速度为 %1 倍，预测</translation>
    </message>
    <message>
        <source>other hardware or other sentences: latencies do not compare</source>
        <translation>硬件或句长不同：延迟不可比</translation>
    </message>
    <message>
        <source>latencies of other machines: they do not compare</source>
        <translation>其他机器的延迟：不可比较</translation>
    </message>
    <message>
        <source>not compared with A on test sentences yet</source>
        <translation>尚未在测试句子上与 A 比较</translation>
    </message>
    <message>
        <source>translating…</source>
        <translation>正在翻译…</translation>
    </message>
    <message>
        <source>%1 ms · log-probability %2 a token</source>
        <translation>%1 ms · 每词元对数概率 %2</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CompareHistory</name>
    <message>
        <source>#%1</source>
        <comment>number of a candidate</comment>
        <translation>#%1</translation>
    </message>
    <message>
        <source>Add %1 to the comparison</source>
        <translation>将 %1 加入比较</translation>
    </message>
    <message>
        <source>Take %1 out of the comparison</source>
        <translation>将 %1 移出比较</translation>
    </message>
    <message>
        <source>Compare against %1</source>
        <translation>以 %1 为对照</translation>
    </message>
    <message>
        <source>Change the comparison</source>
        <translation>更改比较</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CompareLegend</name>
    <message>
        <source>differs from A</source>
        <translation>与 A 不同</translation>
    </message>
    <message>
        <source>self-attention, one block a head</source>
        <translation>自注意力，每块一个头</translation>
    </message>
    <message>
        <source>enc–dec attention and its span</source>
        <translation>编–解码注意力及其跨度</translation>
    </message>
    <message>
        <source>FFN, to scale</source>
        <translation>FFN，按比例</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ComparePage</name>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
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
        <source>Against A</source>
        <translation>与 A 相比</translation>
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
        <source>Add…</source>
        <translation>添加…</translation>
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
        <source>generation %1, %2, for %3</source>
        <comment>number, origin, target</comment>
        <translation>第 %1 代，%2，针对 %3</translation>
    </message>
    <message>
        <source>Add SubTransformer…</source>
        <translation>添加 SubTransformer…</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并列比较</translation>
    </message>
    <message>
        <source>Test sentences</source>
        <translation>测试句子</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>This one becomes A, which the others are held against</source>
        <translation>它将成为 A，其余以其为对照</translation>
    </message>
    <message>
        <source>Add SubTransformer</source>
        <translation>添加 SubTransformer</translation>
    </message>
    <message>
        <source>YAML of %1</source>
        <comment>letter, candidate</comment>
        <translation>%1 的 YAML</translation>
    </message>
    <message>
        <source>%1 with its weights</source>
        <comment>letter, candidate</comment>
        <translation>%1 及其权重</translation>
    </message>
    <message>
        <source>Choose a candidate…</source>
        <translation>选择候选…</translation>
    </message>
    <message>
        <source>Make one by hand…</source>
        <translation>手工制作…</translation>
    </message>
    <message>
        <source>Open YAML…</source>
        <translation>打开 YAML…</translation>
    </message>
    <message>
        <source>Paste YAML</source>
        <translation>粘贴 YAML</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>自助法</translation>
    </message>
    <message>
        <source>Test…</source>
        <translation>测试…</translation>
    </message>
    <message>
        <source>Translate test sentences with all of them, and see what of the difference is luck</source>
        <translation>全部翻译测试句子，查看差异中有多少出于偶然</translation>
    </message>
    <message>
        <source>ms, 90 % range</source>
        <translation>ms，90 % 区间</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>% of latency</source>
        <translation>占延迟的 %</translation>
    </message>
    <message>
        <source>% of parameters</source>
        <translation>占参数的 %</translation>
    </message>
    <message>
        <source>What the share beside a layer is of</source>
        <translation>各层旁占比的含义</translation>
    </message>
    <message>
        <source>The sentence could not be translated.</source>
        <translation>无法翻译该句子。</translation>
    </message>
    <message>
        <source>Two SubTransformers of this workspace are needed. Published models have no weights here that could translate.</source>
        <translation>需要此工作区的两个 SubTransformer。已发表模型在此没有可用于翻译的权重。</translation>
    </message>
    <message>
        <source>To translate, open a workspace with a trained SuperTransformer.</source>
        <translation>要翻译，请打开含有已训练 SuperTransformer 的工作区。</translation>
    </message>
    <message>
        <source>None of them has weights in this workspace: nothing can translate.</source>
        <translation>它们在此工作区中都没有权重：无法翻译。</translation>
    </message>
    <message>
        <source>beside each layer; embeddings are not counted</source>
        <translation>标于各层旁；不计嵌入</translation>
    </message>
    <message>
        <source>predicted, beside each layer</source>
        <translation>预测，标于各层旁</translation>
    </message>
    <message>
        <source>no predictor here tells layers apart</source>
        <translation>此处没有能区分各层的预测器</translation>
    </message>
    <message>
        <source>bootstrap, n = %1</source>
        <comment>sentences</comment>
        <translation>自助法，n = %1</translation>
    </message>
    <message>
        <source>Published figures alone: it has no weights here to translate with.</source>
        <translation>仅有已发表数值：此处没有可用于翻译的权重。</translation>
    </message>
    <message>
        <source>It is of another design space: the SuperTransformer here has no weights for it.</source>
        <translation>它属于另一个设计空间：这里的 SuperTransformer 没有它的权重。</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手工制作</translation>
    </message>
    <message>
        <source>made by hand, %1</source>
        <comment>pasted, or the name of a file</comment>
        <translation>手工制作，%1</translation>
    </message>
    <message>
        <source>%1 is the same SubTransformer.</source>
        <comment>letter of a column</comment>
        <translation>%1 是同一个 SubTransformer。</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>比较已有四个候选。请先移出一个。</translation>
    </message>
    <message>
        <source>%1 joined the comparison.</source>
        <comment>letter of a column</comment>
        <translation>%1 已加入比较。</translation>
    </message>
    <message numerus="yes">
        <source>Copied as YAML: %Ln SubTransformer(s)</source>
        <translation>
            <numerusform>已复制为 YAML：%Ln 个 SubTransformer</numerusform>
        </translation>
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
    <name>hatter::ui::CorpusFileList</name>
    <message>
        <source>%1: there is no such file.</source>
        <translation>%1：文件不存在。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1, line %2 is no text in UTF-8.</source>
        <translation>%1 第 %2 行不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>%1 holds no sentences.</source>
        <translation>%1 不含句子。</translation>
    </message>
    <message>
        <source>%1 has %2 lines, %3 has %4: line n of one must translate line n of the other.</source>
        <translation>%1 有 %2 行，%3 有 %4 行：两个文件的第 n 行必须互为译文。</translation>
    </message>
    <message>
        <source>%1, line %2 has no tab: a line must hold source, tab, target.</source>
        <translation>%1 第 %2 行没有制表符：每行须为源文、制表符、译文。</translation>
    </message>
    <message>
        <source>%1, line %2: the catalogue is damaged.</source>
        <translation>%1 第 %2 行：目录文件已损坏。</translation>
    </message>
    <message>
        <source>%1: the catalogue is damaged.</source>
        <translation>%1：目录文件已损坏。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>交换两端</translation>
    </message>
    <message>
        <source>%1: choose files</source>
        <comment>split</comment>
        <translation>%1：选择文件</translation>
    </message>
    <message>
        <source>%1: swap source and target</source>
        <comment>split</comment>
        <translation>%1：交换源端和目标端</translation>
    </message>
    <message>
        <source>What is the source becomes the target</source>
        <translation>源端变为目标端</translation>
    </message>
    <message>
        <source>Choose the files of a corpus</source>
        <translation>选择语料的文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Text, TSV, PO and MO (*.txt *.tsv *.po *.mo *.gmo)</source>
        <translation>文本、TSV、PO 和 MO (*.txt *.tsv *.po *.mo *.gmo)</translation>
    </message>
    <message>
        <source>both sides</source>
        <translation>双语</translation>
    </message>
    <message>
        <source>source</source>
        <translation>源端</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标端</translation>
    </message>
    <message>
        <source>Side of %1</source>
        <comment>file</comment>
        <translation>%1 的语言端</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>file</comment>
        <translation>移除 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>以及另外 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>waits</source>
        <comment>for being read</comment>
        <translation>等待</translation>
    </message>
    <message numerus="yes">
        <source>%Ln translated message(s)</source>
        <translation>
            <numerusform>%Ln 条已翻译消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be read: text with a sentence a line, TSV, PO and MO can.</source>
        <comment>file</comment>
        <translation>无法读取 %1：可读取每行一句的文本、TSV、PO 和 MO。</translation>
    </message>
    <message>
        <source>One pair of text files at a time: join the parts of a side, or take TSV files.</source>
        <translation>一次只能用一对文本文件：请合并同一端的各部分，或使用 TSV 文件。</translation>
    </message>
    <message>
        <source>The source is missing: the text that is translated.</source>
        <translation>缺少源端：要翻译的文本。</translation>
    </message>
    <message>
        <source>The target is missing: the translation, line by line.</source>
        <translation>缺少目标端：逐行对应的译文。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusFilesPage</name>
    <message>
        <source>None: drawn from the training pairs.</source>
        <translation>无：从训练句对中抽取。</translation>
    </message>
    <message>
        <source>Training pairs</source>
        <translation>训练句对</translation>
    </message>
    <message>
        <source>Drop two text files with a sentence a line here,
or TSV, PO or MO files with both sides.</source>
        <translation>将两个每行一句的文本文件拖放到此处，
或含双语的 TSV、PO、MO 文件。</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>验证句对</translation>
    </message>
    <message>
        <source>Test pairs</source>
        <translation>测试句对</translation>
    </message>
    <message>
        <source>Without files a workspace is made that gets its corpus later.</source>
        <translation>不指定文件也可创建工作区，语料稍后提供。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusOptionsPage</name>
    <message>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>Middle: HAT&apos;s space for IWSLT</source>
        <translation>中：HAT 用于 IWSLT 的空间</translation>
    </message>
    <message>
        <source>Large: HAT&apos;s space for WMT</source>
        <translation>大：HAT 用于 WMT 的空间</translation>
    </message>
    <message>
        <source>Can be trained on a CPU; for corpora of some thousand pairs and more.</source>
        <translation>可在 CPU 上训练；适合数千对以上的语料。</translation>
    </message>
    <message>
        <source>Wants a GPU; for corpora from about a hundred thousand pairs.</source>
        <translation>需要 GPU；适用于约十万句对以上的语料。</translation>
    </message>
    <message>
        <source>Wants a GPU and patience; for corpora of millions of pairs.</source>
        <translation>需要 GPU 和耐心；适合数百万对的语料。</translation>
    </message>
    <message>
        <source>A SentencePiece model of my own</source>
        <translation>自己的 SentencePiece 模型</translation>
    </message>
    <message>
        <source>Drop equal pairs</source>
        <translation>丢弃两端相同的句对</translation>
    </message>
    <message>
        <source>Drop pairs whose sides are equal</source>
        <translation>丢弃源端与目标端相同的句对</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>A code, for instance en, de or pt_BR</source>
        <translation>代码，例如 en、de 或 pt_BR</translation>
    </message>
    <message>
        <source>Source language</source>
        <translation>源语言</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>目标语言</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>切分</translation>
    </message>
    <message>
        <source> pieces</source>
        <translation> 个子词</translation>
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
        <source>Choose a SentencePiece model</source>
        <translation>选择 SentencePiece 模型</translation>
    </message>
    <message>
        <source>SentencePiece models (*.model)</source>
        <translation>SentencePiece 模型 (*.model)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Held-out pairs</source>
        <translation>留出句对</translation>
    </message>
    <message>
        <source> pairs</source>
        <translation> 句对</translation>
    </message>
    <message>
        <source>Pairs drawn for a missing split</source>
        <translation>缺失划分抽取的句对数</translation>
    </message>
    <message>
        <source>Cleaning and seed</source>
        <translation>清洗与随机种子</translation>
    </message>
    <message>
        <source> words</source>
        <translation> 个词</translation>
    </message>
    <message>
        <source>Shortest side</source>
        <translation>最短一端</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最长一端</translation>
    </message>
    <message>
        <source>Longer side at most, times</source>
        <translation>长短端最大倍数</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>抽取的随机种子</translation>
    </message>
    <message>
        <source>Size of the design space</source>
        <translation>设计空间的规模</translation>
    </message>
    <message>
        <source>Every SubTransformer that a search can find lies in it. Larger ones translate better, and take longer to train and to run.</source>
        <translation>搜索能找到的每个 SubTransformer 都在其中。空间越大翻译越好，但训练和运行也越久。</translation>
    </message>
    <message>
        <source>A HAT YAML of my own</source>
        <translation>自己的 HAT YAML</translation>
    </message>
    <message>
        <source>HAT YAML</source>
        <translation>HAT YAML</translation>
    </message>
    <message>
        <source>Design space of my own</source>
        <translation>自己的设计空间</translation>
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
        <source>The spaces that ship with Hatter were not found.</source>
        <translation>未找到 Hatter 自带的设计空间。</translation>
    </message>
    <message>
        <source>%1 SubTransformers of %2 to %3 parameters, with embeddings of %4 pieces.</source>
        <comment>count, smallest, largest</comment>
        <translation>%1 个 SubTransformer，参数 %2 至 %3，含 %4 个子词的嵌入。</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>请选择文件。</translation>
    </message>
    <message>
        <source>This is no design space.</source>
        <translation>这不是设计空间。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln 个子词</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no model that text can be cut with.</source>
        <translation>这不是可用于切分文本的模型。</translation>
    </message>
    <message numerus="yes">
        <source>own SentencePiece model, %Ln piece(s)</source>
        <translation>
            <numerusform>自己的 SentencePiece 模型，%Ln 个子词</numerusform>
        </translation>
    </message>
    <message>
        <source>own SentencePiece model</source>
        <translation>自己的 SentencePiece 模型</translation>
    </message>
    <message numerus="yes">
        <source>joint BPE, %Ln piece(s)</source>
        <translation>
            <numerusform>共享 BPE，%Ln 个子词</numerusform>
        </translation>
    </message>
    <message>
        <source>the SuperTransformer&apos;s pieces</source>
        <translation>SuperTransformer 的子词</translation>
    </message>
    <message>
        <source>validation and test have files of their own</source>
        <translation>验证和测试有各自的文件</translation>
    </message>
    <message>
        <source>%1 for test</source>
        <comment>pairs</comment>
        <translation>测试 %1</translation>
    </message>
    <message>
        <source>%1 for validation</source>
        <comment>pairs</comment>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>%1 for validation, %1 for test</source>
        <comment>pairs</comment>
        <translation>验证 %1，测试 %1</translation>
    </message>
    <message>
        <source>%1, %2 to %3 parameters</source>
        <comment>design space, smallest, largest</comment>
        <translation>%1，参数 %2 至 %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>languages</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>As the files say; change it if they are wrong.</source>
        <translation>由文件得出；如有误请更改。</translation>
    </message>
    <message>
        <source>Source and target are the same language.</source>
        <translation>源语言与目标语言相同。</translation>
    </message>
    <message>
        <source>A language is a code of letters, for instance de or pt_BR.</source>
        <translation>语言为字母代码，例如 de 或 pt_BR。</translation>
    </message>
    <message>
        <source>Codes, for instance en and de.</source>
        <translation>语言代码，例如 en 和 de。</translation>
    </message>
    <message>
        <source>The pieces of this workspace&apos;s SuperTransformer</source>
        <translation>此工作区 SuperTransformer 的子词</translation>
    </message>
    <message>
        <source>Joint BPE, learned from the training pairs:</source>
        <translation>共享 BPE，由训练句对学得：</translation>
    </message>
    <message>
        <source>None are drawn: %1.</source>
        <translation>不抽取：%1。</translation>
    </message>
    <message>
        <source>Drawn from the training pairs: %1; at most a tenth of them each. Training never sees them.</source>
        <translation>从训练句对中抽取：%1；各不超过十分之一。训练不会见到它们。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusPreviewPanel</name>
    <message>
        <source>an empty side</source>
        <translation>一端为空</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>unlike lengths</source>
        <translation>长短悬殊</translation>
    </message>
    <message>
        <source>both sides equal</source>
        <translation>两端相同</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>reason, pairs</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Cleaning will drop pairs: %1.</source>
        <translation>清洗将丢弃句对：%1。</translation>
    </message>
    <message>
        <source>pairs</source>
        <translation>句对</translation>
    </message>
    <message>
        <source>words, the longest</source>
        <translation>最长，词数</translation>
    </message>
    <message>
        <source>First pairs</source>
        <translation>前若干句对</translation>
    </message>
    <message>
        <source>Sentence lengths of the training pairs</source>
        <translation>训练句对的句长</translation>
    </message>
    <message>
        <source>Lengths and pairs appear here as soon as files are chosen.</source>
        <translation>选择文件后，长度和句对即显示于此。</translation>
    </message>
    <message>
        <source>source</source>
        <translation>源端</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标端</translation>
    </message>
    <message>
        <source>words on average, %1</source>
        <comment>language</comment>
        <translation>平均词数，%1</translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>so far</comment>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>Many pairs have unlike lengths: does line n of one file translate line n of the other?</source>
        <translation>许多句对长短悬殊：两个文件的第 n 行是否互为译文？</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CorpusWizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>New from corpus</source>
        <translation>从语料新建</translation>
    </message>
    <message>
        <source>Prepare another corpus</source>
        <translation>准备另一语料</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Languages and sizes</source>
        <translation>语言与规模</translation>
    </message>
    <message>
        <source>Languages and pieces</source>
        <translation>语言与子词</translation>
    </message>
    <message>
        <source>Name and folder</source>
        <translation>名称与文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Prepare data</source>
        <translation>准备数据(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Make and prepare</source>
        <translation>创建并准备(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Make workspace</source>
        <translation>创建工作区(&amp;M)</translation>
    </message>
    <message>
        <source>The files need attention: go back to the first step.</source>
        <translation>文件需要处理：请返回第一步。</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>languages</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Training pairs</source>
        <translation>训练句对</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>files, count of pairs</comment>
        <translation>%1：%2 {1:?}</translation>
    </message>
    <message>
        <source>Validation pairs</source>
        <translation>验证句对</translation>
    </message>
    <message>
        <source>Test pairs</source>
        <translation>测试句对</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>Segmentation</source>
        <translation>切分</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>none yet: it can be prepared on the Data page</source>
        <translation>暂无：可在数据页准备</translation>
    </message>
    <message>
        <source>Design space</source>
        <translation>设计空间</translation>
    </message>
</context>
<context>
    <name>hatter::ui::CurveChart</name>
    <message>
        <source>%1 evaluated</source>
        <translation>已评估 %1</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>曲线</translation>
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
        <source>Statistics of the splits</source>
        <translation>各划分的统计</translation>
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
    <message>
        <source>%1 %2</source>
        <comment>pairs, reason</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Dropped while cleaning: %1.</source>
        <translation>清洗时丢弃：%1。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>过短</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>length ratio</source>
        <translation>长度比</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Prepare another corpus…</source>
        <translation>准备另一语料…</translation>
    </message>
    <message>
        <source>The data is ready. Next: train the SuperTransformer.</source>
        <translation>数据已就绪。下一步：训练 SuperTransformer。</translation>
    </message>
    <message>
        <source>No data yet. A parallel corpus is checked, cut into pieces and split.</source>
        <translation>尚无数据。平行语料将被检查、切分为子词并划分。</translation>
    </message>
    <message>
        <source>Prepare a corpus…</source>
        <translation>准备语料…</translation>
    </message>
    <message>
        <source>Or drop its files here.</source>
        <translation>或将其文件拖放到此处。</translation>
    </message>
    <message>
        <source>words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>子词</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>The lengths as figures</source>
        <translation>长度数值</translation>
    </message>
    <message>
        <source>The same seed draws the same pairs</source>
        <translation>相同的随机种子抽取相同的句对</translation>
    </message>
    <message>
        <source>Other samples</source>
        <translation>其他样例</translation>
    </message>
    <message>
        <source>Lengths in</source>
        <translation>长度单位</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>This data was prepared without its lengths: prepare it again to see them.</source>
        <translation>准备此数据时未记录长度：请重新准备以查看。</translation>
    </message>
    <message>
        <source>Sentence lengths as figures</source>
        <translation>句长数值</translation>
    </message>
    <message>
        <source>Sentence lengths</source>
        <translation>句长</translation>
    </message>
    <message>
        <source>Sample pairs with their pieces</source>
        <translation>句对样例及其子词</translation>
    </message>
    <message>
        <source>Sample pairs</source>
        <translation>句对样例</translation>
    </message>
    <message>
        <source>Nobody looked whether training has sentences of validation or test: this data is as it came.</source>
        <translation>未检查训练集是否含有验证或测试句子：此数据保持原样。</translation>
    </message>
    <message>
        <source>No leak: no source sentence of validation or test occurs in training.</source>
        <translation>无泄漏：验证集和测试集的源端句子均未出现在训练集中。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pair(s) had a source sentence of validation or test and were dropped: held-out figures stay honest.</source>
        <translation>
            <numerusform>%Ln 个训练句对的源端句子出现在验证集或测试集中，已丢弃：留出数值保持可信。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, mean %2</source>
        <comment>language, length</comment>
        <translation>%1，平均 %2</translation>
    </message>
    <message>
        <source>pieces a sentence, its end included</source>
        <translation>每句子词数，含句末</translation>
    </message>
    <message>
        <source>words a sentence</source>
        <translation>每句词数</translation>
    </message>
    <message>
        <source>%1 of %2, as training sees them</source>
        <comment>shown, all</comment>
        <translation>%1 / %2，即训练所见的形式</translation>
    </message>
    <message>
        <source>The pairs cannot be read.</source>
        <translation>无法读取句对。</translation>
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
    <message>
        <source>predictor</source>
        <translation>预测器</translation>
    </message>
    <message>
        <source>90 % from, %</source>
        <translation>90 % 区间下端，%</translation>
    </message>
    <message>
        <source>90 % to, %</source>
        <translation>90 % 区间上端，%</translation>
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
    <message>
        <source>HAT YAML, trained weights as safetensors, segmenter and a card that says how they were made. The files are checked by loading them again.</source>
        <translation>HAT YAML、safetensors 训练权重、切分器，以及说明其制作方式的模型卡。文件会重新加载以作检查。</translation>
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
    <name>hatter::ui::FigureBlock</name>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>相同</translation>
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
    <name>hatter::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search in all pages</source>
        <translation>在所有页面中搜索</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) have it. Enter goes from place to place.</source>
        <translation>
            <numerusform>%Ln 页含有。按回车逐处跳转。</numerusform>
        </translation>
    </message>
    <message>
        <source>No page has all these words.</source>
        <translation>没有同时含有这些词的页面。</translation>
    </message>
    <message>
        <source>%1 — Help</source>
        <comment>title of the page</comment>
        <translation>%1 — 帮助</translation>
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
    <name>hatter::ui::ImportPredictorDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a latency predictor</source>
        <translation>导入延迟预测器</translation>
    </message>
    <message>
        <source>A predictor of HAT: %1</source>
        <translation>HAT 的预测器：%1</translation>
    </message>
    <message>
        <source>empty: HAT&apos;s usual scale</source>
        <translation>留空：HAT 的常用尺度</translation>
    </message>
    <message>
        <source>The YAML that it was trained or searched with holds feature-norm and lat-norm. With another scale its milliseconds are wrong.</source>
        <translation>其训练或搜索所用的 YAML 含有 feature-norm 和 lat-norm。尺度不同则毫秒数有误。</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> 个词元</translation>
    </message>
    <message>
        <source>Name of its machine</source>
        <translation>其机器名称</translation>
    </message>
    <message>
        <source>HAT&apos;s settings</source>
        <translation>HAT 的设置</translation>
    </message>
    <message>
        <source>Choose the settings (HAT YAML)</source>
        <translation>选择设置 (HAT YAML)</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>Measured with sentences of</source>
        <translation>测量所用句长</translation>
    </message>
</context>
<context>
    <name>hatter::ui::KeyboardDialog</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
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
    <message>
        <source>Search page</source>
        <translation>搜索页</translation>
    </message>
    <message>
        <source>Menu key</source>
        <translation>菜单键</translation>
    </message>
    <message>
        <source>what can be done with the plot</source>
        <translation>可对图进行的操作</translation>
    </message>
    <message>
        <source>take away what is brushed</source>
        <translation>清除刷选</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>平行坐标</translation>
    </message>
    <message>
        <source>from axis to axis</source>
        <translation>逐轴移动</translation>
    </message>
    <message>
        <source>brush the middle of the axis</source>
        <translation>刷选轴的中段</translation>
    </message>
    <message>
        <source>move what is brushed; with Shift, its upper end</source>
        <translation>移动刷选区间；按住 Shift 移动其上端</translation>
    </message>
    <message>
        <source>free the axis</source>
        <translation>解除该轴的刷选</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>a SubTransformer in HAT&apos;s YAML from the clipboard</source>
        <translation>剪贴板中 HAT YAML 的 SubTransformer</translation>
    </message>
    <message>
        <source>translate the typed sentence</source>
        <translation>翻译输入的句子</translation>
    </message>
    <message>
        <source>copy the chosen test sentences</source>
        <translation>复制所选测试句子</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>filter, or the query</source>
        <translation>筛选或查询</translation>
    </message>
    <message>
        <source>the tab before, the next one</source>
        <translation>上一标签页、下一标签页</translation>
    </message>
    <message>
        <source>open the candidate or the run on the Search page</source>
        <translation>在搜索页打开该候选或运行</translation>
    </message>
    <message>
        <source>copy rows, copy as YAML</source>
        <translation>复制行、复制为 YAML</translation>
    </message>
    <message>
        <source>run the query</source>
        <translation>运行查询</translation>
    </message>
</context>
<context>
    <name>hatter::ui::LatencyBars</name>
    <message>
        <source>published</source>
        <translation>已发表</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1: latency not known</source>
        <comment>machine</comment>
        <translation>%1：延迟未知</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>machine, milliseconds, measured</comment>
        <translation>%1，%2，%3 {1:?} {2,?}</translation>
    </message>
    <message>
        <source>%1: %2, %3; 90 % range %4 to %5</source>
        <comment>machine, milliseconds, measured, from, to</comment>
        <translation>%1：%2，%3；90 % 区间 %4 至 %5</translation>
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
    <name>hatter::ui::LengthChart</name>
    <message>
        <source>Sentence lengths</source>
        <translation>句长</translation>
    </message>
    <message>
        <source>words a sentence</source>
        <translation>每句词数</translation>
    </message>
    <message>
        <source>source</source>
        <translation>源端</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标端</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>%1: most sentences have %2; %3: %4 (%5)</source>
        <comment>language, length, language, length, unit</comment>
        <translation>%1：多数句子为 %2；%3：%4（%5）</translation>
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
        <translation>及以上</translation>
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
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Every candidate of all runs</source>
        <translation>所有运行的全部候选</translation>
    </message>
    <message>
        <source>The searches with their settings and how they were steered</source>
        <translation>各次搜索及其设置和调控</translation>
    </message>
    <message>
        <source>Queries of your own</source>
        <translation>自定义查询</translation>
    </message>
    <message>
        <source>What the program did since its start</source>
        <translation>程序启动以来所做的事</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>日志的各部分</translation>
    </message>
</context>
<context>
    <name>hatter::ui::Look</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
    <message>
        <source>%1: %2</source>
        <comment>series, its axis with the unit</comment>
        <translation>%1：%2 {1:?}</translation>
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
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
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
    <message>
        <source>The workspace could not be made.</source>
        <translation>无法创建工作区。</translation>
    </message>
    <message>
        <source>One file at a time, please.</source>
        <translation>请一次只放一个文件。</translation>
    </message>
    <message>
        <source>%1 is nothing that Hatter can take.</source>
        <translation>Hatter 无法接受 %1。</translation>
    </message>
    <message>
        <source>%1 belongs into a workspace. Open one or make a new one, then drop it again.</source>
        <translation>%1 属于工作区。请先打开或新建一个，再重新拖放。</translation>
    </message>
    <message>
        <source>Some settings of %1 are not used.</source>
        <translation>%1 的部分设置未使用。</translation>
    </message>
    <message>
        <source>%1 holds %2, which are for the command line.</source>
        <translation>%1 含有 %2，仅供命令行使用。</translation>
    </message>
    <message>
        <source>%1 cannot be taken.</source>
        <translation>无法接受 %1。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>The predictor of %1 was imported. Searches can go by it.</source>
        <translation>已导入 %1 的预测器。可供搜索使用。</translation>
    </message>
    <message>
        <source>The predictor could not be imported.</source>
        <translation>无法导入预测器。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Copy as YAML</source>
        <translation>复制为 YAML(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected SubTransformer as HAT&apos;s YAML</source>
        <translation>将所选 SubTransformer 复制为 HAT 的 YAML</translation>
    </message>
    <message>
        <source>&amp;Paste SubTransformer</source>
        <translation>粘贴 SubTransformer(&amp;P)</translation>
    </message>
    <message>
        <source>Takes HAT&apos;s YAML from the clipboard into the comparison, or as a candidate by hand</source>
        <translation>将剪贴板中 HAT 的 YAML 加入比较，或作为手工候选</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>There is no plot on this page.</source>
        <translation>此页没有图。</translation>
    </message>
    <message>
        <source>Select a SubTransformer first: it is copied as HAT&apos;s YAML.</source>
        <translation>请先选择 SubTransformer：将复制为 HAT 的 YAML。</translation>
    </message>
    <message>
        <source>Copied as YAML</source>
        <translation>已复制为 YAML</translation>
    </message>
    <message>
        <source>A SubTransformer is checked against the design space of an open workspace, and there is none.</source>
        <translation>SubTransformer 要按打开的工作区的设计空间检查，但没有打开的工作区。</translation>
    </message>
    <message>
        <source>This is no SubTransformer of the workspace&apos;s design space.</source>
        <translation>这不是工作区设计空间中的 SubTransformer。</translation>
    </message>
    <message>
        <source>A comparison shows latencies: measure some and fit a predictor first.</source>
        <translation>比较会显示延迟：请先测量一些延迟并拟合预测器。</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>比较已有四个候选。请先移出一个。</translation>
    </message>
    <message>
        <source>It is in the comparison already.</source>
        <translation>它已在比较中。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln SubTransformer(s) taken into the comparison</source>
        <translation>
            <numerusform>已将 %Ln 个 SubTransformer 加入比较</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New from corpus…</source>
        <translation>从语料新建(&amp;N)…</translation>
    </message>
    <message>
        <source>Save p&amp;lot…</source>
        <translation>保存图(&amp;L)…</translation>
    </message>
    <message>
        <source>Saves the plot that has the keys, or the largest, as PNG, SVG or CSV</source>
        <translation>将焦点所在的图（或最大的图）保存为 PNG、SVG 或 CSV</translation>
    </message>
    <message>
        <source>Plot as ta&amp;ble</source>
        <translation>以表格显示图(&amp;B)</translation>
    </message>
    <message>
        <source>Opens the figures of the plot that has the keys, or of the largest</source>
        <translation>显示焦点所在的图（或最大的图）的数值</translation>
    </message>
    <message>
        <source>&amp;Help on this page</source>
        <translation>本页帮助(&amp;H)</translation>
    </message>
    <message>
        <source>training a SubTransformer</source>
        <translation>正在训练 SubTransformer</translation>
    </message>
    <message>
        <source>translating</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>comparing translations</source>
        <translation>正在比较译文</translation>
    </message>
    <message>
        <source>trained to its full quality</source>
        <translation>训练到完整质量</translation>
    </message>
    <message numerus="yes">
        <source>%Ln trained</source>
        <translation>
            <numerusform>已训练 %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>training paused</source>
        <translation>训练已暂停</translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation>尚未训练</translation>
    </message>
    <message>
        <source>The report of run %1 is being written…</source>
        <translation>正在写出运行 %1 的报告…</translation>
    </message>
    <message>
        <source>The report of run %1 is written.</source>
        <translation>运行 %1 的报告已写出。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
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
    <name>hatter::ui::MessagesTab</name>
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
        <source>Copy lines</source>
        <translation>复制日志行</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>No message meets the filter.</source>
        <translation>没有消息符合筛选条件。</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>尚无消息。</translation>
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
    <name>hatter::ui::PairTable</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ParallelChart</name>
    <message>
        <source>Parallel coordinates of the evaluated candidates</source>
        <translation>已评估候选的平行坐标</translation>
    </message>
    <message>
        <source>Parallel coordinates</source>
        <translation>平行坐标</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two lines of an axis&apos; title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>brushed from</source>
        <translation>刷选下端</translation>
    </message>
    <message>
        <source>brushed to</source>
        <translation>刷选上端</translation>
    </message>
    <message>
        <source>%1: brushed from %2 to %3</source>
        <comment>axis, ends</comment>
        <translation>%1：刷选 %2 至 %3</translation>
    </message>
    <message>
        <source>%1: nothing brushed</source>
        <comment>axis</comment>
        <translation>%1：未刷选</translation>
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
    <message>
        <source>Pareto plot</source>
        <translation>帕累托图</translation>
    </message>
    <message>
        <source>published</source>
        <comment>of a value</comment>
        <translation>已发表</translation>
    </message>
    <message>
        <source>measured</source>
        <comment>of a value</comment>
        <translation>实测</translation>
    </message>
    <message>
        <source>estimated</source>
        <comment>of a value</comment>
        <translation>估计</translation>
    </message>
    <message>
        <source>front</source>
        <translation>前沿</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>refused child</source>
        <translation>被拒绝的子代</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1 is</source>
        <comment>quality: measured, estimated</comment>
        <translation>%1 的性质</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>generation</source>
        <translation>代</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>front, %1 calibrated, 90 %</source>
        <comment>name of the value</comment>
        <translation>前沿，%1 为校准值，90 %</translation>
    </message>
    <message>
        <source>calibrated</source>
        <comment>of a value</comment>
        <translation>校准</translation>
    </message>
    <message>
        <source>calibrated, 90 %: %1 to %2</source>
        <comment>of a value</comment>
        <translation>校准，90 %：%1 至 %2</translation>
    </message>
</context>
<context>
    <name>hatter::ui::PlotActions</name>
    <message>
        <source>Show as &amp;table</source>
        <translation>以表格显示(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save plot…</source>
        <translation>保存图(&amp;S)…</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;figures</source>
        <translation>复制数值(&amp;F)</translation>
    </message>
    <message>
        <source>Save plot</source>
        <translation>保存图</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Figures, CSV (*.csv)</source>
        <translation>数值，CSV (*.csv)</translation>
    </message>
    <message>
        <source>The plot could not be written to %1.</source>
        <translation>无法将图写入 %1。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::PlotTableDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all of them, for a spreadsheet</source>
        <translation>复制所选行或全部行，供电子表格使用</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Nothing is plotted yet.</source>
        <translation>尚未绘制任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
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
    <name>hatter::ui::ReportActions</name>
    <message>
        <source>Save &amp;report…</source>
        <translation>保存报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Writes the run as a PDF or as a page with pictures, to pass on</source>
        <translation>将运行写成 PDF 或带图片的页面，便于转交</translation>
    </message>
    <message>
        <source>Something is being measured. Save the report afterwards.</source>
        <translation>正在测量。请稍后再保存报告。</translation>
    </message>
    <message>
        <source>The report could not be written to %1.</source>
        <translation>无法将报告写入 %1。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::ReportDialog</name>
    <message>
        <source>PDF, one file</source>
        <translation>PDF，单个文件</translation>
    </message>
    <message>
        <source>Web page, a folder with pictures and figures (JSON)</source>
        <translation>网页，包含图片和数据 (JSON) 的文件夹</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save a report of run %1</source>
        <translation>保存运行 %1 的报告</translation>
    </message>
    <message>
        <source>What was sampled, the limits it was steered by, the front with its figures, and every member as a drawing: to read without Hatter.</source>
        <translation>采样了什么、用哪些限制引导、前沿及其数据，以及每个成员的结构图：无需 Hatter 即可阅读。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>选择位置</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>There is a file of this name. It will be replaced.</source>
        <translation>已有同名文件，将被替换。</translation>
    </message>
    <message>
        <source>There is a folder of this name. An earlier report in it will be replaced.</source>
        <translation>已有同名文件夹，其中先前的报告将被替换。</translation>
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
    <message>
        <source>The shown run as a page or a PDF, to pass on</source>
        <translation>将当前显示的运行写成页面或 PDF，便于转交</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
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
    <name>hatter::ui::RunsTab</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Fork of</source>
        <translation>分支自</translation>
    </message>
    <message>
        <source>Limit ms</source>
        <translation>上限 ms</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>种群</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>代</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽取数</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>已评估</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>已见过</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>过慢</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>被排除</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>Settings of the chosen run</source>
        <translation>所选运行的设置</translation>
    </message>
    <message>
        <source>Steering of the chosen run</source>
        <translation>所选运行的调控</translation>
    </message>
    <message>
        <source>Open on the Search page</source>
        <translation>在搜索页打开</translation>
    </message>
    <message>
        <source>Its candidates</source>
        <translation>其候选</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>The table of candidates, with this run alone</source>
        <translation>候选表，仅此运行</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Mutation probability of a gene</source>
        <translation>基因变异概率</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>无法读取运行。</translation>
    </message>
    <message>
        <source>%1, then %2+%3+%4</source>
        <comment>population at the start; parents, mutations, crossovers</comment>
        <translation>%1，然后 %2+%3+%4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, asked for</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>run %1, gen. %2</source>
        <translation>运行 %1，第 %2 代</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln 次运行</numerusform>
        </translation>
    </message>
    <message>
        <source>No search has run yet.</source>
        <translation>尚未运行过搜索。</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>转到搜索</translation>
    </message>
    <message>
        <source>Settings of run %1</source>
        <translation>运行 %1 的设置</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Steering of run %1</source>
        <translation>运行 %1 的调控</translation>
    </message>
    <message>
        <source>Steering</source>
        <translation>调控</translation>
    </message>
    <message>
        <source>The steering of the run could not be read.</source>
        <translation>无法读取该运行的调控记录。</translation>
    </message>
    <message>
        <source>Nobody changed the limit or the constraints of this run.</source>
        <translation>此运行的上限和约束未曾更改。</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
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
    <message>
        <source>point</source>
        <translation>点</translation>
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
        <source>A selected generation&apos;s front is drawn in the plot.</source>
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
    <message>
        <source>Parallel</source>
        <translation>平行坐标</translation>
    </message>
    <message>
        <source>Parallel coordinates: figures and genes side by side; drag along an axis to brush</source>
        <translation>平行坐标：数值与基因并列；沿轴拖动以刷选</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Brushed from</source>
        <translation>刷选下端</translation>
    </message>
    <message>
        <source>Brushed to</source>
        <translation>刷选上端</translation>
    </message>
    <message>
        <source>Least brushed</source>
        <translation>刷选中最小</translation>
    </message>
    <message>
        <source>Most brushed</source>
        <translation>刷选中最大</translation>
    </message>
    <message>
        <source>Axes of the parallel coordinates</source>
        <translation>平行坐标的各轴</translation>
    </message>
    <message>
        <source>Drag along an axis to brush candidates.</source>
        <translation>沿轴拖动以刷选候选。</translation>
    </message>
    <message>
        <source>%1 of %2 brushed</source>
        <comment>counts</comment>
        <translation>已刷选 %1 / %2</translation>
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
        <source>Up</source>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>The comparison holds four candidates. Take one out first.</source>
        <translation>比较已有四个候选。请先移出一个。</translation>
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
        <source>There is no search yet that it could join: its loss is compared on a search&apos;s sentences.</source>
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
        <source>latency, ms — predicted, each run&apos;s on its own machine</source>
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
        <source>Measures the front&apos;s members under the limit: predicted against measured</source>
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
    <message>
        <source>Save plot…</source>
        <translation>保存图…</translation>
    </message>
    <message>
        <source>As a picture (PNG), a drawing (SVG) or figures (CSV)</source>
        <translation>保存为图片 (PNG)、矢量图 (SVG) 或数值 (CSV)</translation>
    </message>
    <message>
        <source>candidate #%1 of run %2</source>
        <translation>运行 %2 的候选 #%1</translation>
    </message>
    <message>
        <source>%1 brushed</source>
        <comment>count</comment>
        <translation>已刷选 %1</translation>
    </message>
    <message>
        <source>%1. Click to show all again (Esc in the plot).</source>
        <comment>axes with intervals</comment>
        <translation>%1。单击以重新显示全部（在图中按 Esc）。</translation>
    </message>
    <message>
        <source>Show all candidates again</source>
        <translation>重新显示所有候选</translation>
    </message>
    <message>
        <source>BLEU after training</source>
        <translation>训练后的 BLEU</translation>
    </message>
    <message>
        <source>The better a SubTransformer was with inherited weights, the worse after training: those that were trained tell nothing of the others.</source>
        <translation>继承权重时越好的 SubTransformer，训练后反而越差：已训练的无法说明其余的。</translation>
    </message>
    <message>
        <source>BLEU after training is told by others that were trained alike: that takes %1 of them, and there are %2.</source>
        <translation>训练后的 BLEU 由以相同方式训练的其他 SubTransformer 推算：需要 %1 个，现有 %2 个。</translation>
    </message>
    <message>
        <source>%1 BLEU	after training, measured</source>
        <translation>%1 BLEU	训练后，实测</translation>
    </message>
    <message>
        <source>%1 BLEU	after training, calibrated; %2 to %3</source>
        <comment>value, 90 % interval</comment>
        <translation>%1 BLEU	训练后，校准；%2 至 %3</translation>
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
        <source>HAT&apos;s evolution</source>
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
        <source>HAT&apos;s and aging evolution look for the smallest loss under the limit; the Pareto search for the whole front. Random SubTransformers are what all of them are compared with.</source>
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
    <message>
        <source>Train…</source>
        <translation>训练…</translation>
    </message>
    <message>
        <source>To its final quality, on the page SubTransformer</source>
        <translation>在 SubTransformer 页面训练到最终质量</translation>
    </message>
    <message>
        <source>trained from scratch %1 BLEU, measured</source>
        <translation>从头训练 %1 BLEU，实测</translation>
    </message>
    <message>
        <source>after fine-tuning %1 BLEU, measured</source>
        <translation>微调后 %1 BLEU，实测</translation>
    </message>
    <message>
        <source>after training %1 BLEU, calibrated; 90 %: %2 to %3</source>
        <translation>训练后 %1 BLEU，校准；90 %：%2 至 %3</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SentenceBox</name>
    <message>
        <source>Translate</source>
        <translation>翻译</translation>
    </message>
    <message>
        <source>Type a sentence that all of them translate</source>
        <translation>输入一个句子，由全部模型翻译</translation>
    </message>
    <message>
        <source>Sentence to translate</source>
        <translation>要翻译的句子</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>束宽</translation>
    </message>
    <message>
        <source>Hypotheses that the search keeps: 1 is greedy</source>
        <translation>搜索保留的假设数：1 为贪心</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SentenceModel</name>
    <message>
        <source>chrF2 of the sentence, less that of %1</source>
        <translation>句子的 chrF2，减去 %1 的</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考译文</translation>
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
        <translation>设置</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>界面</translation>
    </message>
    <message>
        <source>Latency: what a measurement begins with</source>
        <translation>延迟：测量的初始设置</translation>
    </message>
    <message>
        <source>Search: what a new one begins with</source>
        <translation>搜索：新搜索的初始设置</translation>
    </message>
    <message>
        <source>Everything else that a search can be told stands under Run &gt; Search settings.</source>
        <translation>搜索的其他所有设置见“运行 &gt; 搜索设置”。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>字号</translation>
    </message>
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
        <source> SubTransformers</source>
        <translation> 个 SubTransformer</translation>
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
        <source>Goal of the error</source>
        <translation>误差目标</translation>
    </message>
    <message>
        <source>Measure at most</source>
        <translation>最多测量</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>预测器</translation>
    </message>
    <message>
        <source>HAT&apos;s evolution</source>
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
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
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
        <source>Validation pairs</source>
        <translation>验证句对</translation>
    </message>
    <message>
        <source>Holds from the next start of Hatter.</source>
        <translation>下次启动 Hatter 后生效。</translation>
    </message>
    <message>
        <source>Numbers and times on the screen follow the language; files never do.</source>
        <translation>界面上的数字和时间随语言而变；文件中的不变。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SpaceCard</name>
    <message>
        <source>SubTransformers in the space</source>
        <translation>空间中的 SubTransformer 数</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>without embeddings</source>
        <translation>不含嵌入</translation>
    </message>
    <message>
        <source>FLOPs of a sentence</source>
        <translation>一个句子的 FLOPs</translation>
    </message>
    <message>
        <source>Memory of the weights</source>
        <translation>权重所需内存</translation>
    </message>
    <message>
        <source>%1, smallest</source>
        <translation>%1，最小</translation>
    </message>
    <message>
        <source>%1, largest</source>
        <translation>%1，最大</translation>
    </message>
    <message>
        <source>Memory to train it</source>
        <translation>训练所需内存</translation>
    </message>
    <message>
        <source>Memory is predicted from the parameters. Weights: 4 bytes each (float32). Training: 16 bytes each for weights, gradients and Adam&apos;s two moments of the SuperTransformer; activations come on top and grow with the batch.</source>
        <translation>内存由参数数量预测得出。权重：每个 4 字节 (float32)。训练：SuperTransformer 的权重、梯度和 Adam 的两个动量，每个参数 16 字节；激活另计，并随批量增大。</translation>
    </message>
    <message>
        <source>Embeddings of %1 pieces, as this workspace&apos;s data has them.</source>
        <translation>%1 个子词的嵌入，与此工作区的数据一致。</translation>
    </message>
    <message>
        <source>Embeddings of %1 pieces: no data is prepared yet, and so many are usual.</source>
        <translation>%1 个子词的嵌入：尚未准备数据，这是常用的数量。</translation>
    </message>
    <message>
        <source>FLOPs of %1 source and %2 target tokens, without the output layer.</source>
        <translation>%1 个源词元和 %2 个目标词元的 FLOPs，不含输出层。</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>memory</comment>
        <translation>至少 %1</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SpaceDialog</name>
    <message>
        <source>Design space</source>
        <translation>设计空间</translation>
    </message>
    <message>
        <source>Save as YAML…</source>
        <translation>另存为 YAML…</translation>
    </message>
    <message>
        <source>Use this space</source>
        <translation>使用此空间</translation>
    </message>
    <message>
        <source>The spaces that ship with Hatter were not found.</source>
        <translation>未找到 Hatter 自带的设计空间。</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>The workspace&apos;s design space</source>
        <translation>工作区的设计空间</translation>
    </message>
    <message>
        <source>A HAT YAML…</source>
        <translation>HAT YAML…</translation>
    </message>
    <message>
        <source>Its SuperTransformer is larger than its largest choices. Here it becomes as large as they are.</source>
        <translation>它的 SuperTransformer 大于其最大取值。在这里它将与最大取值一样大。</translation>
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
        <source>This is no design space.</source>
        <translation>这不是设计空间。</translation>
    </message>
    <message>
        <source>Save the design space</source>
        <translation>保存设计空间</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The file could not be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <source>The workspace did not take this space.</source>
        <translation>工作区未接受此空间。</translation>
    </message>
    <message>
        <source>This workspace&apos;s SuperTransformer belongs to its design space, which stays as it is. What you change here is a copy: save it as YAML for a new workspace.</source>
        <translation>此工作区的 SuperTransformer 属于其设计空间，该空间保持不变。您在这里修改的是副本：请另存为 YAML，用于新的工作区。</translation>
    </message>
    <message>
        <source>Something is running in this workspace. It can get another design space when that has ended.</source>
        <translation>此工作区中有任务正在运行。任务结束后才能更换设计空间。</translation>
    </message>
    <message>
        <source>Latencies were measured in this workspace for attention of another width or other spans. Save this space as YAML for a new workspace.</source>
        <translation>此工作区中的延迟是按另一注意力宽度或其他跨度测量的。请将此空间另存为 YAML，用于新的工作区。</translation>
    </message>
    <message>
        <source>The training that starts next has this space. The SuperTransformer is as large as the largest choices.</source>
        <translation>接下来的训练将使用此空间。SuperTransformer 与最大取值一样大。</translation>
    </message>
    <message>
        <source>Correct what is marked: the space does not hold yet.</source>
        <translation>请更正标出的内容：此空间尚不成立。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SpaceEditor</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Embedding width</source>
        <translation>嵌入宽度</translation>
    </message>
    <message>
        <source>FFN width</source>
        <translation>FFN 宽度</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Self-attention heads</source>
        <translation>自注意力头数</translation>
    </message>
    <message>
        <source>Enc–dec heads</source>
        <translation>编码–解码注意力头</translation>
    </message>
    <message>
        <source>Attention span</source>
        <translation>注意力跨度</translation>
    </message>
    <message>
        <source>To how many of the encoder&apos;s last layers a decoder layer may attend: 1, 2 or 3</source>
        <translation>一个解码器层可以关注编码器最后几层：1、2 或 3</translation>
    </message>
    <message>
        <source>Numbers of layers, with commas between them; Alt+Down shows usual ones</source>
        <translation>用逗号分隔的层数；Alt+↓ 显示常用取值</translation>
    </message>
    <message>
        <source>Width of queries, keys and values, all heads together: qkv-dim in HAT&apos;s files</source>
        <translation>查询、键和值的宽度，所有头合计：HAT 文件中的 qkv-dim</translation>
    </message>
    <message>
        <source>Layer norm of the encoder</source>
        <translation>编码器的层归一化</translation>
    </message>
    <message>
        <source>Layer norm of the decoder</source>
        <translation>解码器的层归一化</translation>
    </message>
    <message>
        <source>after each part (post-norm)</source>
        <translation>在每个部分之后 (post-norm)</translation>
    </message>
    <message>
        <source>before each part (pre-norm)</source>
        <translation>在每个部分之前 (pre-norm)</translation>
    </message>
    <message>
        <source>Embedding tables</source>
        <translation>嵌入表</translation>
    </message>
    <message>
        <source>one for source, one for target, one for the output</source>
        <translation>源、目标、输出各一张</translation>
    </message>
    <message>
        <source>one for source, one for target and output</source>
        <translation>源一张，目标与输出共用一张</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>全部共用一张</translation>
    </message>
    <message>
        <source>Attention spans count</source>
        <translation>注意力跨度计入</translation>
    </message>
    <message>
        <source>all layers of the SuperTransformer, as in HAT</source>
        <translation>SuperTransformer 的所有层，与 HAT 相同</translation>
    </message>
    <message>
        <source>the layers in use</source>
        <translation>实际使用的层</translation>
    </message>
    <message>
        <source>Attention width</source>
        <translation>注意力宽度</translation>
    </message>
    <message>
        <source>Scale embeddings by the SuperTransformer&apos;s width</source>
        <translation>按 SuperTransformer 的宽度缩放嵌入</translation>
    </message>
    <message>
        <source>Else by the SubTransformer&apos;s own width: vocab-original-scaling in HAT&apos;s files</source>
        <translation>否则按 SubTransformer 自身的宽度：HAT 文件中的 vocab-original-scaling</translation>
    </message>
    <message>
        <source>Start from %1</source>
        <translation>从 %1 开始</translation>
    </message>
    <message>
        <source>This space cannot be built.</source>
        <translation>无法构建此空间。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SqlTab</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>SELECT … FROM candidate_list</source>
        <translation>SELECT … FROM candidate_list</translation>
    </message>
    <message>
        <source>SQL query</source>
        <translation>SQL 查询</translation>
    </message>
    <message>
        <source>Ctrl+Enter runs it. From the first line the up arrow goes to earlier queries.</source>
        <translation>Ctrl+Enter 运行查询。在第一行按上箭头可回到之前的查询。</translation>
    </message>
    <message>
        <source>Ends the query that runs (Esc)</source>
        <translation>终止正在运行的查询 (Esc)</translation>
    </message>
    <message>
        <source>Puts a query in the place of what stands there</source>
        <translation>用一条查询替换现有内容</translation>
    </message>
    <message>
        <source>Only reading: nothing that is typed here changes the workspace. ↑ ↓ earlier queries.</source>
        <translation>只读：此处输入的内容不会更改工作区。↑ ↓ 之前的查询。</translation>
    </message>
    <message>
        <source>Result of the query</source>
        <translation>查询结果</translation>
    </message>
    <message>
        <source>The selected rows, or all, with the names of the columns</source>
        <translation>所选行或全部行，附列名</translation>
    </message>
    <message>
        <source>All rows that are shown</source>
        <translation>显示的所有行</translation>
    </message>
    <message>
        <source>Tables and columns</source>
        <translation>表与列</translation>
    </message>
    <message>
        <source>Enter puts the name into the query</source>
        <translation>按回车将名称插入查询</translation>
    </message>
    <message>
        <source>There is no query yet. Examples show how one looks.</source>
        <translation>尚无查询。可参考示例。</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln row(s) in %1: there are more. Add LIMIT and OFFSET, or a condition.</source>
        <translation>
            <numerusform>前 %Ln 行，用时 %1：还有更多。请添加 LIMIT 和 OFFSET，或添加条件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in %1</source>
        <translation>
            <numerusform>%Ln 行，用时 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The query was stopped after %1.</source>
        <translation>查询在 %1 后停止。</translation>
    </message>
    <message>
        <source>This box only reads: a statement that would change the workspace is not run.</source>
        <translation>此处只读：不运行会更改工作区的语句。</translation>
    </message>
    <message>
        <source>SQLite refused the query.</source>
        <translation>SQLite 拒绝了该查询。</translation>
    </message>
    <message>
        <source>Running, %1…</source>
        <translation>正在运行，%1…</translation>
    </message>
    <message>
        <source>No row meets the query.</source>
        <translation>没有行符合查询。</translation>
    </message>
    <message>
        <source>What the query returns stands here.</source>
        <translation>查询返回的内容显示于此。</translation>
    </message>
    <message>
        <source>The tables could not be read.</source>
        <translation>无法读取各表。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, meaning</comment>
        <translation>%1：%2 {1:?}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows could not be copied.</source>
        <translation>无法复制这些行。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>已将 %Ln 行写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The CSV could not be written.</source>
        <translation>无法写入 CSV。</translation>
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
    <name>hatter::ui::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>hatter::ui::StoredModel</name>
    <message>
        <source>in the comparison</source>
        <translation>已加入比较</translation>
    </message>
    <message>
        <source>predicted when it was drawn</source>
        <translation>抽取时的预测</translation>
    </message>
    <message>
        <source>measured on the run&apos;s target</source>
        <translation>在该运行的目标上实测</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>measured on the test set</source>
        <translation>在测试集上实测</translation>
    </message>
    <message>
        <source>estimated from the first sentences of a race</source>
        <translation>根据竞速的前若干句估计</translation>
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
    <message>
        <source>anchor</source>
        <comment>of a row</comment>
        <translation>锚点</translation>
    </message>
    <message>
        <source>anchor, drifted</source>
        <comment>of a row</comment>
        <translation>锚点，漂移</translation>
    </message>
    <message>
        <source>quarantined</source>
        <comment>of a row</comment>
        <translation>已隔离</translation>
    </message>
    <message>
        <source>used</source>
        <comment>of a row</comment>
        <translation>使用</translation>
    </message>
    <message>
        <source>measured at, UTC</source>
        <translation>测量时间，UTC</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>90 % interval, ±</source>
        <translation>90 % 区间，±</translation>
    </message>
    <message>
        <source>row is</source>
        <translation>行的状态</translation>
    </message>
</context>
<context>
    <name>hatter::ui::SubSource</name>
    <message>
        <source>Open a workspace first: a SubTransformer belongs to a design space.</source>
        <translation>请先打开工作区：SubTransformer 属于某个设计空间。</translation>
    </message>
    <message>
        <source>The workspace has no design space yet.</source>
        <translation>工作区尚无设计空间。</translation>
    </message>
    <message>
        <source>There is no text on the clipboard that could be a SubTransformer.</source>
        <translation>剪贴板中没有可作为 SubTransformer 的文本。</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>已粘贴</translation>
    </message>
    <message>
        <source>Open a SubTransformer</source>
        <translation>打开 SubTransformer</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>That is too much text for a SubTransformer.</source>
        <translation>文本过长，不可能是 SubTransformer。</translation>
    </message>
    <message>
        <source>There is no SubTransformer in it.</source>
        <translation>其中没有 SubTransformer。</translation>
    </message>
    <message>
        <source>That is no SubTransformer of this workspace&apos;s design space.</source>
        <translation>这不是此工作区设计空间中的 SubTransformer。</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>加入比较</translation>
    </message>
    <message>
        <source>It stands beside the others, and translates with weights of the SuperTransformer.</source>
        <translation>它与其他候选并列，并用 SuperTransformer 的权重翻译。</translation>
    </message>
    <message>
        <source>from the form</source>
        <translation>来自表单</translation>
    </message>
    <message>
        <source>Known: a loss of %1, measured.</source>
        <translation>已知：损失 %1，测量值。</translation>
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
    <message>
        <source>This workspace&apos;s SuperTransformer is trained with its own settings. Make a new workspace for %1.</source>
        <translation>此工作区的 SuperTransformer 以其自己的设置训练。请为 %1 新建工作区。</translation>
    </message>
    <message>
        <source>%1 fills the form. It holds when the training starts.</source>
        <translation>%1 已填入表单。训练开始时生效。</translation>
    </message>
    <message>
        <source>Edit design space…</source>
        <translation>编辑设计空间…</translation>
    </message>
    <message>
        <source>validation, sampled</source>
        <translation>验证，采样</translation>
    </message>
    <message>
        <source>The workspace has this design space now.</source>
        <translation>工作区现在使用此设计空间。</translation>
    </message>
    <message>
        <source>This workspace has no design space yet: edit one, or choose a HAT YAML below.</source>
        <translation>此工作区还没有设计空间：请编辑一个，或在下方选择 HAT YAML。</translation>
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
    <name>hatter::ui::TestPanel</name>
    <message>
        <source>%1 ± %2</source>
        <comment>score, half of its interval</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>difference, its interval</comment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>Comparing translations</source>
        <translation>正在比较译文</translation>
    </message>
    <message>
        <source>The comparison failed.</source>
        <translation>比较失败。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>SubTransformer</source>
        <translation>SubTransformer</translation>
    </message>
    <message>
        <source>BLEU, 95 %</source>
        <translation>BLEU，95 %</translation>
    </message>
    <message>
        <source>chrF2, 95 %</source>
        <translation>chrF2，95 %</translation>
    </message>
    <message>
        <source>ms a sentence</source>
        <translation>每句 ms</translation>
    </message>
    <message>
        <source>BLEU difference</source>
        <translation>BLEU 差异</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>chrF2 difference</source>
        <translation>chrF2 差异</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>all</source>
        <comment>test sentences</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Test sentences</source>
        <translation>测试句子</translation>
    </message>
    <message>
        <source>the first ones</source>
        <translation>最前面的</translation>
    </message>
    <message>
        <source>drawn by chance</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>Which sentences</source>
        <translation>选用哪些句子</translation>
    </message>
    <message>
        <source>Drawn by chance they are the same ones each time</source>
        <translation>随机抽取时每次都是相同的句子</translation>
    </message>
    <message>
        <source>Beam</source>
        <translation>束宽</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter of the sentences</source>
        <translation>句子筛选</translation>
    </message>
    <message>
        <source>All sentences with their translations and scores</source>
        <translation>所有句子及其译文和分数</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln sentence(s), beam %1. BLEU: %2</source>
        <translation>
            <numerusform>在 %Ln 个句子上实测，束宽 %1。BLEU：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · chrF2 %2</source>
        <comment>name, score</comment>
        <translation>%1 · chrF2 %2</translation>
    </message>
    <message>
        <source>All of them translate the same test sentences. A paired bootstrap says whether a difference of BLEU is more than luck.</source>
        <translation>全部翻译相同的测试句子。配对自助法说明 BLEU 差异是否超出偶然。</translation>
    </message>
    <message>
        <source>Export sentences</source>
        <translation>导出句子</translation>
    </message>
    <message>
        <source>Sentences, CSV (*.csv)</source>
        <translation>句子，CSV (*.csv)</translation>
    </message>
    <message>
        <source>comparison</source>
        <comment>name of a file</comment>
        <translation>比较</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The sentences could not be written.</source>
        <translation>无法写入句子。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::TrainingForm</name>
    <message>
        <source>inherited weights</source>
        <translation>继承的权重</translation>
    </message>
    <message>
        <source>random weights</source>
        <translation>随机权重</translation>
    </message>
    <message>
        <source>Fine-tune what it has in the SuperTransformer, or train it from scratch</source>
        <translation>微调其在 SuperTransformer 中的权重，或从头训练</translation>
    </message>
    <message>
        <source> M</source>
        <comment>million</comment>
        <translation> M</translation>
    </message>
    <message>
        <source>Target pieces that it is trained on, in millions</source>
        <translation>训练所用的目标端子词数，以百万计</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Target pieces</source>
        <translation>目标端子词</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>inverse square root</source>
        <translation>平方根倒数</translation>
    </message>
    <message>
        <source>a tenth</source>
        <translation>十分之一</translation>
    </message>
    <message>
        <source>25 times</source>
        <translation>25 次</translation>
    </message>
    <message>
        <source>Updates between validations; or so many times in all</source>
        <translation>两次验证之间的更新次数；或全程验证的次数</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Validations without a better loss that end the training</source>
        <translation>损失无改善而结束训练的验证次数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Checkpoints whose mean is tried at the end; it is kept if it validates better</source>
        <translation>结束时试用其均值的检查点个数；若验证更好则保留</translation>
    </message>
    <message>
        <source>Validations between points of the BLEU curve, which translates the first validation pairs</source>
        <translation>BLEU 曲线两点之间的验证次数；该曲线翻译首批验证句对</translation>
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
        <source>Tokens a batch</source>
        <translation>每批词元数</translation>
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
        <source>Validate every</source>
        <translation>验证间隔</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>早停所需次数</translation>
    </message>
    <message>
        <source>Average the last</source>
        <translation>平均最近的检查点</translation>
    </message>
    <message>
        <source>BLEU every</source>
        <translation>BLEU 间隔</translation>
    </message>
    <message>
        <source>Beam of that BLEU</source>
        <translation>该 BLEU 的束宽</translation>
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
        <source>Distillation from a larger model is not in this version.</source>
        <translation>此版本不支持从更大的模型蒸馏。</translation>
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
        <translation>训练</translation>
    </message>
    <message>
        <source>The training failed. What it had learnt until its last validation is kept.</source>
        <translation>训练失败。截至最近一次验证所学的内容予以保留。</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <translation>正在评估</translation>
    </message>
    <message>
        <source>The trained SubTransformer could not be evaluated.</source>
        <translation>无法评估训练好的 SubTransformer。</translation>
    </message>
    <message>
        <source>Training %1: validation loss %2, test BLEU %3, measured.</source>
        <translation>训练 %1：验证损失 %2，测试 BLEU %3，实测。</translation>
    </message>
    <message>
        <source>target pieces, millions</source>
        <translation>目标端子词，百万</translation>
    </message>
    <message>
        <source>loss, bits a piece</source>
        <translation>损失，比特/子词</translation>
    </message>
    <message>
        <source>Losses of training and validation</source>
        <translation>训练损失与验证损失</translation>
    </message>
    <message>
        <source>BLEU of the first validation pairs</source>
        <translation>首批验证句对的 BLEU</translation>
    </message>
    <message>
        <source>Points come with some of the validations.</source>
        <translation>部分验证会给出数据点。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考译文</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Sample translations</source>
        <translation>译文样例</translation>
    </message>
    <message>
        <source>Translations of a few validation pairs stand here while a SubTransformer is trained.</source>
        <translation>训练 SubTransformer 时，此处显示若干验证句对的译文。</translation>
    </message>
    <message>
        <source>When they were made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>#</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新次数</translation>
    </message>
    <message>
        <source>Inherited BLEU</source>
        <translation>继承 BLEU</translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation>BLEU</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Nothing trained yet. A training from inherited weights needs about a quarter of what one from scratch does.</source>
        <translation>尚未训练。从继承的权重开始，训练量约为从头训练的四分之一。</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Validation loss and test BLEU with the trained weights</source>
        <translation>用训练好的权重得到的验证损失和测试 BLEU</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The trained weights, with a card that says how they were made</source>
        <translation>训练好的权重，附说明其制作方式的模型卡</translation>
    </message>
    <message>
        <source>Choose one: a candidate of the search, one of the comparison, or YAML.</source>
        <translation>请选择一个：搜索的候选、比较中的候选，或 YAML。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>This SubTransformer is not of the workspace&apos;s design space: %1</source>
        <translation>此 SubTransformer 不属于工作区的设计空间：%1</translation>
    </message>
    <message>
        <source>pasted</source>
        <translation>已粘贴</translation>
    </message>
    <message>
        <source>This is no SubTransformer of the workspace&apos;s design space.</source>
        <translation>这不是工作区设计空间中的 SubTransformer。</translation>
    </message>
    <message>
        <source>Choose a SubTransformer</source>
        <translation>选择 SubTransformer</translation>
    </message>
    <message>
        <source>HAT YAML (*.yml *.yaml)</source>
        <translation>HAT YAML (*.yml *.yaml)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>所选：%1</translation>
    </message>
    <message>
        <source>Nothing is selected on the search page</source>
        <translation>搜索页中没有选择</translation>
    </message>
    <message>
        <source>candidate #%1 of run %2</source>
        <translation>运行 %2 的候选 #%1</translation>
    </message>
    <message>
        <source>%1 of the comparison: %2</source>
        <translation>比较中的 %1：%2</translation>
    </message>
    <message>
        <source>Paste YAML</source>
        <translation>粘贴 YAML</translation>
    </message>
    <message>
        <source>Open a YAML file…</source>
        <translation>打开 YAML 文件…</translation>
    </message>
    <message>
        <source>Look on the search page</source>
        <translation>到搜索页查看</translation>
    </message>
    <message>
        <source>Choose a SubTransformer first: on the search page, in the comparison, or as YAML.</source>
        <translation>请先选择 SubTransformer：在搜索页、比较中，或以 YAML 形式。</translation>
    </message>
    <message>
        <source>Prepare data first: there is nothing to train on.</source>
        <translation>请先准备数据：没有可用于训练的内容。</translation>
    </message>
    <message>
        <source>There are no weights to inherit: train the SuperTransformer first, or start from random weights.</source>
        <translation>没有可继承的权重：请先训练 SuperTransformer，或从随机权重开始。</translation>
    </message>
    <message>
        <source>from scratch</source>
        <translation>从头训练</translation>
    </message>
    <message>
        <source>fine-tuned</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>%1 parameters · %2</source>
        <comment>count, hash</comment>
        <translation>%1 参数 · %2</translation>
    </message>
    <message>
        <source>trained from scratch %1 BLEU, measured</source>
        <translation>从头训练 %1 BLEU，实测</translation>
    </message>
    <message>
        <source>after fine-tuning %1 BLEU, measured</source>
        <translation>微调后 %1 BLEU，实测</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>enc %1 × %2 · dec %3 × %4</source>
        <comment>layers, width</comment>
        <translation>编码器 %1 × %2 · 解码器 %3 × %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Training %1 failed: %2</source>
        <translation>训练 %1 失败：%2</translation>
    </message>
    <message>
        <source>Kept: the mean of the last checkpoints, loss %1; the best of them has %2.</source>
        <translation>保留：最近检查点的均值，损失 %1；其中最佳为 %2。</translation>
    </message>
    <message>
        <source>Kept: the best checkpoint, loss %1; the mean of the last ones has %2.</source>
        <translation>保留：最佳检查点，损失 %1；最近检查点的均值为 %2。</translation>
    </message>
    <message>
        <source>Kept: the best checkpoint, loss %1.</source>
        <translation>保留：最佳检查点，损失 %1。</translation>
    </message>
    <message>
        <source>Test BLEU %1, measured (%2).</source>
        <translation>测试 BLEU %1，实测（%2）。</translation>
    </message>
    <message>
        <source>Paused after update %1: it goes on exactly there.</source>
        <translation>在第 %1 次更新后暂停：可从该处精确继续。</translation>
    </message>
    <message>
        <source>Best validation loss so far: %1, after update %2.</source>
        <translation>目前最佳验证损失：%1，第 %2 次更新后。</translation>
    </message>
    <message>
        <source>trained</source>
        <translation>已训练</translation>
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
        <source>before training</source>
        <translation>训练前</translation>
    </message>
    <message>
        <source>after update %1</source>
        <translation>第 %1 次更新后</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>It can go on later exactly where it was</source>
        <translation>之后可从中断处精确继续</translation>
    </message>
    <message>
        <source>Go on exactly where it was</source>
        <translation>从中断处精确继续</translation>
    </message>
    <message>
        <source>Inherited weights have %1.</source>
        <translation>继承权重为 %1。</translation>
    </message>
    <message>
        <source>%1 target pieces in %2 of computing.</source>
        <translation>%1 个目标子词，计算用时 %2。</translation>
    </message>
    <message>
        <source>inherited weights</source>
        <translation>继承的权重</translation>
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
    <message>
        <source>generation</source>
        <translation>代</translation>
    </message>
    <message>
        <source>steered</source>
        <translation>引导</translation>
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
        <source>predicted by the search&apos;s predictor</source>
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
    <message>
        <source>New from corpus…</source>
        <translation>从语料新建…</translation>
    </message>
    <message>
        <source>Two text files, TSV or PO catalogues: checked, cut into pieces, split.</source>
        <translation>两个文本文件、TSV 或 PO 目录：检查、切分为子词、划分。</translation>
    </message>
</context>
<context>
    <name>hatter::ui::WorkspacePlacePage</name>
    <message>
        <source>for instance: support articles</source>
        <translation>例如：支持文章</translation>
    </message>
    <message>
        <source>what the text is about, in your words; can stay empty</source>
        <translation>用您的话描述文本内容；可留空</translation>
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
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Corpus</source>
        <translation>语料</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>将要创建的内容</translation>
    </message>
    <message>
        <source>Give it a name and a folder.</source>
        <translation>请指定名称和文件夹。</translation>
    </message>
    <message>
        <source>Makes %1</source>
        <comment>folder</comment>
        <translation>将创建 %1</translation>
    </message>
    <message>
        <source>%1 holds a workspace already: take another name.</source>
        <translation>%1 已有工作区：请换一个名称。</translation>
    </message>
    <message>
        <source>%1 holds other files: take another name.</source>
        <translation>%1 含有其他文件：请换一个名称。</translation>
    </message>
    <message>
        <source>%1 is a file: take another name.</source>
        <translation>%1 是文件：请换一个名称。</translation>
    </message>
</context>
</TS>
