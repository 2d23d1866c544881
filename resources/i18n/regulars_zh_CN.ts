<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AppContext</name>
    <message>
        <source>My shop</source>
        <translation>我的门店</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>演示店</translation>
    </message>
</context>
<context>
    <name>BenefitText</name>
    <message>
        <source>Multiplier of points</source>
        <translation>积分倍数</translation>
    </message>
    <message>
        <source>Tier price</source>
        <translation>等级价</translation>
    </message>
    <message>
        <source>Coupons on upgrade</source>
        <translation>升级礼券</translation>
    </message>
    <message>
        <source>Priority service</source>
        <translation>优先服务</translation>
    </message>
    <message>
        <source>Product trial</source>
        <translation>产品试用</translation>
    </message>
    <message>
        <source>Event invitation</source>
        <translation>活动邀请</translation>
    </message>
    <message>
        <source>Dedicated manager</source>
        <translation>专属客户经理</translation>
    </message>
    <message>
        <source>Bespoke package</source>
        <translation>定制服务包</translation>
    </message>
    <message>
        <source>Partnership lead</source>
        <translation>合作机会优先</translation>
    </message>
    <message>
        <source>Other benefit</source>
        <translation>其他权益</translation>
    </message>
    <message>
        <source>month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>calendar year</source>
        <translation>每个自然年</translation>
    </message>
    <message>
        <source>time in the tier</source>
        <translation>该等级期间</translation>
    </message>
    <message>
        <source>More points</source>
        <translation>积分加倍</translation>
    </message>
    <message>
        <source>Upgrade coupons</source>
        <translation>升级礼券</translation>
    </message>
    <message>
        <source>New product trial</source>
        <translation>新品试用</translation>
    </message>
    <message>
        <source>Upgrade coupon</source>
        <translation>升级券</translation>
    </message>
</context>
<context>
    <name>BoardList</name>
    <message>
        <source>Close to the next tier</source>
        <translation>快要升级</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Next tier</source>
        <translation>下一等级</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>%1: %2</source>
        <comment>category and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>series, category and value</comment>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Balance of points</source>
        <translation>积分余额</translation>
    </message>
    <message>
        <source>Remainder of a lot of points</source>
        <translation>积分批次的剩余</translation>
    </message>
    <message>
        <source>Use of a lot of points</source>
        <translation>积分批次的使用</translation>
    </message>
    <message>
        <source>Points of a purchase</source>
        <translation>购买所得积分</translation>
    </message>
    <message>
        <source>Points of a return</source>
        <translation>退货所涉积分</translation>
    </message>
    <message>
        <source>Lines of a purchase</source>
        <translation>购买明细</translation>
    </message>
    <message>
        <source>Returned part of a purchase</source>
        <translation>购买的已退部分</translation>
    </message>
    <message>
        <source>Lines of a return</source>
        <translation>退货明细</translation>
    </message>
    <message>
        <source>Summary of a customer</source>
        <translation>客户汇总</translation>
    </message>
    <message>
        <source>Figures of a day</source>
        <translation>日报数字</translation>
    </message>
    <message>
        <source>Figures of a month</source>
        <translation>月报数字</translation>
    </message>
    <message>
        <source>Customers in a tier</source>
        <translation>等级人数</translation>
    </message>
    <message>
        <source>History of a tier</source>
        <translation>等级历史</translation>
    </message>
    <message>
        <source>Row of the audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>The file itself</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>Reference between tables</source>
        <translation>表之间的引用</translation>
    </message>
    <message>
        <source>Next expiry of points</source>
        <translation>下一个积分到期日</translation>
    </message>
    <message>
        <source>Points taken back from a purchase</source>
        <translation>购买中收回的积分</translation>
    </message>
    <message>
        <source>Tier of a customer</source>
        <translation>客户的等级</translation>
    </message>
    <message>
        <source>Search by phone</source>
        <translation>按手机号查找</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>按姓名查找</translation>
    </message>
    <message>
        <source>Reading of a name</source>
        <translation>姓名的读音</translation>
    </message>
    <message>
        <source>Stock of a reward</source>
        <translation>礼品库存</translation>
    </message>
    <message>
        <source>Points of a reward handed out</source>
        <translation>兑换礼品所用积分</translation>
    </message>
    <message>
        <source>Reductions of a purchase</source>
        <translation>购买单的优惠</translation>
    </message>
    <message>
        <source>Counters of a kind of coupon</source>
        <translation>券种的计数</translation>
    </message>
    <message>
        <source>Uses of a coupon</source>
        <translation>优惠券的使用次数</translation>
    </message>
    <message>
        <source>Gifts of a member day</source>
        <translation>会员日赠品</translation>
    </message>
    <message>
        <source>Uses of benefits</source>
        <translation>权益使用记录</translation>
    </message>
    <message>
        <source>Amount kept of a purchase</source>
        <translation>购买的保留金额</translation>
    </message>
    <message>
        <source>States of referrals</source>
        <translation>推荐的状态</translation>
    </message>
    <message>
        <source>Points of referrals</source>
        <translation>推荐的积分</translation>
    </message>
    <message>
        <source>Files that were made one</source>
        <translation>合并过的档案</translation>
    </message>
    <message>
        <source>What a merge took along</source>
        <translation>合并带走的记录</translation>
    </message>
    <message>
        <source>Who had a gift of a member day</source>
        <translation>会员日礼品的领取人</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Something went wrong inside Regulars. Nothing was changed; please try again, and report it if it happens again.</source>
        <translation>熟客程序内部出错，数据没有改动。请再试一次；再次出现时请反馈。</translation>
    </message>
    <message>
        <source>Something went wrong inside Regulars (%1). Nothing was changed; please try again, and report it if it happens again.</source>
        <translation>熟客程序内部出错（%1），数据没有改动。请再试一次；再次出现时请反馈。</translation>
    </message>
    <message>
        <source>The job was stopped. Nothing of it was kept.</source>
        <translation>任务已停止，没有留下任何改动。</translation>
    </message>
    <message>
        <source>This command cannot be understood. Run “regularsctl help” to see how it is written.</source>
        <translation>看不懂这条命令。请运行“regularsctl help”查看写法。</translation>
    </message>
    <message>
        <source>This command cannot be understood: %1. Run “regularsctl help” to see how it is written.</source>
        <translation>看不懂这条命令：%1。请运行“regularsctl help”查看写法。</translation>
    </message>
    <message>
        <source>The file does not exist. Check the path.</source>
        <translation>文件不存在，请检查路径。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>找不到文件 %1，请检查路径。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may open it.</source>
        <translation>无法读取文件，请确认您有权打开它。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that you may open it and that no other program holds it.</source>
        <translation>无法读取文件 %1，请确认您有权打开它，并且没有被其他程序占用。</translation>
    </message>
    <message>
        <source>The file cannot be written. Check the folder and your rights.</source>
        <translation>无法写入文件，请检查文件夹和您的权限。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check that the folder exists and that you may write there.</source>
        <translation>无法写入文件 %1，请确认文件夹存在，并且您有权写入。</translation>
    </message>
    <message>
        <source>The file exists already and is not overwritten. Choose another name.</source>
        <translation>文件已存在，没有覆盖。请换一个名字。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>磁盘已满，数据没有改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>This file is not a Regulars store. It was left as it is.</source>
        <translation>这不是熟客的数据库，文件没有改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is not a Regulars store. It was left as it is; choose another file.</source>
        <translation>%1 不是熟客的数据库，文件没有改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>This database belongs to another program. It was left as it is.</source>
        <translation>这个数据库属于其他程序，没有改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is the database of another program. It was left as it is; choose another file.</source>
        <translation>%1 是其他程序的数据库，没有改动。请选择其他文件。</translation>
    </message>
    <message>
        <source>The store was written by a newer Regulars. It was left as it is; update the program.</source>
        <translation>这个数据库由更新版本的熟客写成，没有改动。请升级程序。</translation>
    </message>
    <message>
        <source>The store was written by a newer Regulars (schema %1). It was left as it is; update the program.</source>
        <translation>这个数据库由更新版本的熟客写成（结构版本 %1），没有改动。请升级程序。</translation>
    </message>
    <message>
        <source>The store is damaged. Stop working with it and restore the newest backup.</source>
        <translation>数据库已损坏。请停止使用，并恢复最近的备份。</translation>
    </message>
    <message>
        <source>Reading or writing the store failed. Nothing was changed; check the disk and try again.</source>
        <translation>读写数据库失败，数据没有改动。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>Reading or writing the store failed (%1). Nothing was changed; check the disk and try again.</source>
        <translation>读写数据库失败（%1），数据没有改动。请检查磁盘后再试。</translation>
    </message>
    <message>
        <source>There is a file at this place already. Choose another name for the new store.</source>
        <translation>这个位置已有文件。请给新数据库换一个名字。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name for the new store.</source>
        <translation>%1 已存在。请给新数据库换一个名字。</translation>
    </message>
    <message>
        <source>The store was made by a different build of Regulars. It was left as it is; use the program that made it.</source>
        <translation>这个数据库由另一版熟客程序建立，没有改动。请用建立它的程序打开。</translation>
    </message>
    <message>
        <source>The store was made by a different build of Regulars (step %1 differs). It was left as it is; use the program that made it.</source>
        <translation>这个数据库由另一版熟客程序建立（步骤 %1 不一致），没有改动。请用建立它的程序打开。</translation>
    </message>
    <message>
        <source>You have no right to do this. Ask the manager.</source>
        <translation>您没有这项权限，请找店长。</translation>
    </message>
    <message>
        <source>You have no right to do this (%1). Ask the manager.</source>
        <translation>您没有这项权限（%1），请找店长。</translation>
    </message>
    <message>
        <source>What was asked for does not exist. Check the spelling.</source>
        <translation>没有找到，请检查是否写对。</translation>
    </message>
    <message>
        <source>There is no such %1. Check the spelling.</source>
        <translation>没有找到这个%1，请检查是否写对。</translation>
    </message>
    <message>
        <source>“%1” does not exist. Check the spelling.</source>
        <translation>没有找到“%1”，请检查是否写对。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”. Check the spelling.</source>
        <translation>没有找到%1“%2”，请检查是否写对。</translation>
    </message>
    <message>
        <source>This exists already. Use the existing one or choose another name.</source>
        <translation>已经有同名的了。请沿用现有的，或换一个名称。</translation>
    </message>
    <message>
        <source>This %1 is taken already. Use the existing one or choose another.</source>
        <translation>这个%1已被占用。请沿用现有的，或换一个。</translation>
    </message>
    <message>
        <source>“%1” exists already. Use the existing one or choose another name.</source>
        <translation>“%1”已经有了。请沿用现有的，或换一个名称。</translation>
    </message>
    <message>
        <source>The %1 “%2” is taken already. Use the existing one or choose another.</source>
        <translation>%1“%2”已被占用。请沿用现有的，或换一个。</translation>
    </message>
    <message>
        <source>A value is missing. Fill it in and try again.</source>
        <translation>有一项没有填。请填好再试。</translation>
    </message>
    <message>
        <source>A value for “%1” is missing. Fill it in and try again.</source>
        <translation>“%1”没有填。请填好再试。</translation>
    </message>
    <message>
        <source>A value is missing: %1. Fill it in and try again.</source>
        <translation>有一项没有填：%1。请填好再试。</translation>
    </message>
    <message>
        <source>A value for “%1” is missing (%2). Fill it in and try again.</source>
        <translation>“%1”没有填（%2）。请填好再试。</translation>
    </message>
    <message>
        <source>A value cannot be understood. Correct it and try again.</source>
        <translation>有一项填写有误。请改正后再试。</translation>
    </message>
    <message>
        <source>The value for “%1” cannot be understood. Correct it and try again.</source>
        <translation>“%1”填写有误。请改正后再试。</translation>
    </message>
    <message>
        <source>A value cannot be understood. Expected: %1</source>
        <translation>有一项填写有误。应为：%1</translation>
    </message>
    <message>
        <source>The value for “%1” cannot be understood. Expected: %2</source>
        <translation>“%1”填写有误。应为：%2</translation>
    </message>
    <message>
        <source>A number is too small or too large. Correct it and try again.</source>
        <translation>有个数字太小或太大。请改正后再试。</translation>
    </message>
    <message>
        <source>The number for “%1” is too small or too large. Correct it and try again.</source>
        <translation>“%1”的数字太小或太大。请改正后再试。</translation>
    </message>
    <message>
        <source>A number is outside its limits. Allowed: %1</source>
        <translation>有个数字超出范围。允许：%1</translation>
    </message>
    <message>
        <source>The number for “%1” is outside its limits. Allowed: %2</source>
        <translation>“%1”的数字超出范围。允许：%2</translation>
    </message>
    <message>
        <source>A text is too long. Shorten it and try again.</source>
        <translation>文字太长。请缩短后再试。</translation>
    </message>
    <message>
        <source>The text for “%1” is too long. Shorten it and try again.</source>
        <translation>“%1”太长。请缩短后再试。</translation>
    </message>
    <message>
        <source>A text is too long. Shorten it to at most %1 characters.</source>
        <translation>文字太长。请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>The text for “%1” is too long. Shorten it to at most %2 characters.</source>
        <translation>“%1”太长。请缩短到 %2 个字符以内。</translation>
    </message>
    <message>
        <source>The customer does not have that many points. Redeem fewer.</source>
        <translation>客户的积分不够。请少用一些。</translation>
    </message>
    <message>
        <source>The customer does not have that many points; the balance is %1. Redeem fewer.</source>
        <translation>客户的积分不够，余额为 %1 分。请少用一些。</translation>
    </message>
    <message>
        <source>That is fewer points than can be redeemed at once. Redeem more.</source>
        <translation>低于每次兑换的最低积分。请多用一些。</translation>
    </message>
    <message>
        <source>That is fewer points than can be redeemed at once. Redeem at least %1.</source>
        <translation>低于每次兑换的最低积分。请至少用 %1 分。</translation>
    </message>
    <message>
        <source>No points can be redeemed on this purchase. Record it without points.</source>
        <translation>这笔购买不能用积分。请不用积分入账。</translation>
    </message>
    <message>
        <source>That is more than is left of the purchase. Refund less.</source>
        <translation>超过了这笔购买可退的部分。请少退一些。</translation>
    </message>
    <message>
        <source>That is more than is left of the purchase. Refund at most %1.</source>
        <translation>超过了这笔购买可退的部分。最多可退 %1。</translation>
    </message>
    <message>
        <source>That is more than is left of the purchase (%1). Refund at most %2.</source>
        <translation>超过了这笔购买可退的部分（%1）。最多可退 %2。</translation>
    </message>
    <message>
        <source>This purchase has been refunded already; nothing is left of it. Check the receipt&apos;s number.</source>
        <translation>这笔购买已经全部退完。请核对单号。</translation>
    </message>
    <message>
        <source>This purchase belongs to another customer. Check the receipt&apos;s number.</source>
        <translation>这笔购买属于另一位客户。请核对单号。</translation>
    </message>
    <message>
        <source>This needs a reason. Say why, in a few words.</source>
        <translation>这一步要写原因。请简单写几个字。</translation>
    </message>
    <message>
        <source>That is above the limit of your role. Ask the manager.</source>
        <translation>超过了您的权限上限。请找店长。</translation>
    </message>
    <message>
        <source>That is above the limit of your role (%1). Ask the manager.</source>
        <translation>超过了您的权限上限（%1）。请找店长。</translation>
    </message>
    <message>
        <source>A purchase needs at least one line. Add what was bought.</source>
        <translation>购买单至少要有一行。请添加所购商品。</translation>
    </message>
    <message>
        <source>This customer&apos;s file was erased on request; nothing can be added to it. Open a new file if the customer wishes.</source>
        <translation>这位客户的档案已应要求抹除，不能再添加内容。如客户愿意，请新建档案。</translation>
    </message>
    <message>
        <source>The tier rules contradict each other. Correct them and try again.</source>
        <translation>等级规则互相矛盾。请改正后再试。</translation>
    </message>
    <message>
        <source>The tier rules contradict each other: %1. Correct them and try again.</source>
        <translation>等级规则互相矛盾：%1。请改正后再试。</translation>
    </message>
    <message>
        <source>A pinned tier needs an end date in the future. Choose one.</source>
        <translation>锁定等级要有今天以后的截止日期。请选择日期。</translation>
    </message>
    <message>
        <source>This cannot be taken back: something was recorded on it since. Correct it with a new entry.</source>
        <translation>无法撤销：之后又有新的记录。请另记一笔更正。</translation>
    </message>
    <message>
        <source>“%1” stays: customers hold it or have held it, and their history names it. Rename it or give it another threshold instead.</source>
        <translation>“%1”不能删除：有客户现在或曾经属于这个等级，历史记录要用到它。请改名或调整门槛。</translation>
    </message>
    <message>
        <source>The encoding is not known. Try UTF-8, GB18030 or Big5.</source>
        <translation>不认识这种编码。请试试 UTF-8、GB18030 或 Big5。</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known. Try UTF-8, GB18030 or Big5.</source>
        <translation>不认识编码“%1”。请试试 UTF-8、GB18030 或 Big5。</translation>
    </message>
    <message>
        <source>The file holds bytes that its encoding does not have. Choose another encoding.</source>
        <translation>文件与所选编码不符。请换一种编码。</translation>
    </message>
    <message>
        <source>The file holds bytes that %1 does not have. Choose another encoding.</source>
        <translation>文件与编码 %1 不符。请换一种编码。</translation>
    </message>
    <message>
        <source>The file has no such column. Check the headings.</source>
        <translation>文件里没有这一列。请核对列名。</translation>
    </message>
    <message>
        <source>The file has no column “%1”. Check the headings.</source>
        <translation>文件里没有“%1”这一列。请核对列名。</translation>
    </message>
    <message>
        <source>The file has no column “%2” for “%1”. Check the headings.</source>
        <translation>文件里没有列“%2”，无法对应到“%1”。请核对列名。</translation>
    </message>
    <message>
        <source>There is no such field. Check the spelling.</source>
        <translation>没有这个字段，请检查是否写对。</translation>
    </message>
    <message>
        <source>There is no field “%1”. Check the spelling.</source>
        <translation>没有字段“%1”，请检查是否写对。</translation>
    </message>
    <message>
        <source>There is no field “%1”. Known are: %2</source>
        <translation>没有字段“%1”。可用的有：%2</translation>
    </message>
    <message>
        <source>A required column is missing. Say which column holds it.</source>
        <translation>还缺一个必需的列。请指定对应的列。</translation>
    </message>
    <message>
        <source>No column holds “%1”. Say which one does.</source>
        <translation>还没有列对应到“%1”。请指定一列。</translation>
    </message>
    <message>
        <source>No column holds “%1” (%2). Say which one does.</source>
        <translation>还没有列对应到“%1”（%2）。请指定一列。</translation>
    </message>
    <message>
        <source>The file has too many columns. Check the delimiter.</source>
        <translation>文件的列太多。请检查分隔符。</translation>
    </message>
    <message>
        <source>The file has more than %1 columns. Check the delimiter.</source>
        <translation>文件超过 %1 列。请检查分隔符。</translation>
    </message>
    <message>
        <source>A quoted field never ends. Correct the file and try again.</source>
        <translation>有一处引号没有配对。请改好文件后再试。</translation>
    </message>
    <message>
        <source>The quoted field that begins in line %1 never ends. Correct the file and try again.</source>
        <translation>第 %1 行开始的引号没有配对。请改好文件后再试。</translation>
    </message>
    <message>
        <source>The file has no rows. Choose another one.</source>
        <translation>文件里没有数据行。请换一个文件。</translation>
    </message>
    <message>
        <source>The file %1 has no rows. Choose another one.</source>
        <translation>文件 %1 里没有数据行。请换一个文件。</translation>
    </message>
    <message>
        <source>There is no such kind of data. Run “regularsctl help” for the list.</source>
        <translation>没有这类数据。请运行“regularsctl help”查看可用的种类。</translation>
    </message>
    <message>
        <source>There is no kind of data “%1”. Run “regularsctl help” for the list.</source>
        <translation>没有“%1”这类数据。请运行“regularsctl help”查看可用的种类。</translation>
    </message>
    <message>
        <source>The backup is damaged or not complete. Use another one.</source>
        <translation>备份已损坏或不完整。请换一份备份。</translation>
    </message>
    <message>
        <source>The backup %1 is damaged or not complete. Use another one.</source>
        <translation>备份 %1 已损坏或不完整。请换一份备份。</translation>
    </message>
    <message>
        <source>The store is in use by another program: a sale, or an import, which takes its time. Nothing was changed; try again when it is done.</source>
        <translation>另一个程序正在使用数据文件：可能在收银，也可能在导入（需要一些时间）。没有做任何更改，请等它完成后再试。</translation>
    </message>
    <message>
        <source>The store cannot be written. Check your rights on the file and its folder, or copy it, with its -wal file if there is one, to where you may write.</source>
        <translation>数据文件不能写入。请检查文件和文件夹的权限，或把它（连同 -wal 文件，如果有）复制到可写的位置。</translation>
    </message>
    <message>
        <source>This purchase would earn more points than one purchase may. Check the amount, or split the sale.</source>
        <translation>这笔购买得到的积分超过了单笔上限。请核对金额，或分开入账。</translation>
    </message>
    <message>
        <source>This purchase would earn more points than one purchase may (%1). Check the amount, or split the sale.</source>
        <translation>这笔购买得到的积分超过了单笔上限（%1 分）。请核对金额，或分开入账。</translation>
    </message>
    <message>
        <source>The discount is more than the goods cost. Lower it.</source>
        <translation>优惠超过了商品总额。请调低优惠。</translation>
    </message>
    <message>
        <source>The discount is more than the goods cost (%1). Lower it.</source>
        <translation>优惠超过了商品总额（%1）。请调低优惠。</translation>
    </message>
    <message>
        <source>The store already holds amounts, so its currency stays. Make a new store for another currency.</source>
        <translation>数据文件里已有金额，币种不能再改。要用别的币种，请新建数据文件。</translation>
    </message>
    <message>
        <source>The store already holds amounts in %1, so its currency stays. Make a new store for another currency.</source>
        <translation>数据文件里已有以 %1 计的金额，币种不能再改。要用别的币种，请新建数据文件。</translation>
    </message>
    <message>
        <source>The date is still to come. Correct it, or check the clock.</source>
        <translation>这个日期还没到。请改正日期，或检查电脑时间。</translation>
    </message>
    <message>
        <source>The date is still to come; today is %1. Correct it, or check the clock.</source>
        <translation>这个日期还没到，今天是 %1。请改正日期，或检查电脑时间。</translation>
    </message>
    <message>
        <source>The value for “%1” is still to come; today is %2. Correct it, or check the clock.</source>
        <translation>“%1”还没到，今天是 %2。请改正，或检查电脑时间。</translation>
    </message>
    <message>
        <source>Line %2 of the file holds bytes that %1 does not have. Correct the line or choose another encoding.</source>
        <translation>文件第 %2 行与编码 %1 不符。请改好这一行，或换一种编码。</translation>
    </message>
    <message>
        <source>Text follows the closing quote of a field. Write a quote within a field twice.</source>
        <translation>右引号后面还有文字。字段里的引号要写两个。</translation>
    </message>
    <message>
        <source>Text follows the closing quote of the field that begins in line %1. Write a quote within a field twice.</source>
        <translation>第 %1 行开始的字段，右引号后面还有文字。字段里的引号要写两个。</translation>
    </message>
    <message>
        <source>Several columns have the same heading. Say by its number which one is meant, such as #2.</source>
        <translation>有几列的列名相同。请用列号指明是哪一列，例如 #2。</translation>
    </message>
    <message>
        <source>Columns %1 have the same heading. Say by its number which one is meant, such as #2.</source>
        <translation>第 %1 列的列名相同。请用列号指明是哪一列，例如 #2。</translation>
    </message>
    <message>
        <source>The heading “%1” stands over several columns: %2. Say by its number which one is meant, such as #2.</source>
        <translation>列名“%1”出现在不止一列：第 %2 列。请用列号指明是哪一列，例如 #2。</translation>
    </message>
    <message>
        <source>The file may have been cut off here: the last row lacks columns and its line end. Get the file once more.</source>
        <translation>文件可能在这里被截断了：最后一行缺列，也没有换行。请重新获取文件。</translation>
    </message>
    <message>
        <source>The last row has no line end. If the file was cut off, its last value is too short; compare it with the source.</source>
        <translation>最后一行没有换行。如果文件被截断，最后一个值会不完整，请与原数据核对。</translation>
    </message>
    <message>
        <source>The last row (line %1) has no line end. If the file was cut off, its last value is too short; compare it with the source.</source>
        <translation>最后一行（第 %1 行）没有换行。如果文件被截断，最后一个值会不完整，请与原数据核对。</translation>
    </message>
    <message>
        <source>Points in the file were not booked, since the customer has points here already. Adjust them by hand where they differ.</source>
        <translation>文件里的积分没有入账，因为这位客户在这里已有积分。如有出入，请手工调整。</translation>
    </message>
    <message>
        <source>Points in the file were not booked for %1 customers, since they have points here already. Adjust them by hand where they differ.</source>
        <translation>文件里 %1 位客户的积分没有入账，因为他们在这里已有积分。如有出入，请手工调整。</translation>
    </message>
    <message>
        <source>A customer has points from imported purchases and an opening balance as well. If the balance counts those purchases, their points stand twice; check it.</source>
        <translation>有客户既有导入购买所得的积分，又有期初积分。如果期初已含这些购买，积分就重复了，请核对。</translation>
    </message>
    <message>
        <source>%1 customers have points from imported purchases and an opening balance as well. If the balance counts those purchases, their points stand twice; check them.</source>
        <translation>%1 位客户既有导入购买所得的积分，又有期初积分。如果期初已含这些购买，积分就重复了，请核对。</translation>
    </message>
    <message>
        <source>The open %1 is kept in the file %2. Choose another file.</source>
        <translation>打开的%1就保存在文件 %2 中。请选择别的文件。</translation>
    </message>
    <message>
        <source>The %1 of an older store is still at this place: %2. Move it away, or choose another name for the new store.</source>
        <translation>这里还留有旧数据库的%1：%2。请把它移走，或给新数据库换个名字。</translation>
    </message>
    <message>
        <source>This kind of spreadsheet file cannot be read. Open it in your spreadsheet program, save it as .xlsx and choose that file.</source>
        <translation>无法读取这种表格文件。请用表格软件打开它，另存为 .xlsx，再选择那个文件。</translation>
    </message>
    <message>
        <source>This is a spreadsheet in the form %1, which cannot be read. Open it in your spreadsheet program, save it as .xlsx and choose that file.</source>
        <translation>这是 %1 格式的表格，无法读取。请用表格软件打开它，另存为 .xlsx，再选择那个文件。</translation>
    </message>
    <message>
        <source>The file is locked with a password. Open it in your spreadsheet program, save it without one and choose that file.</source>
        <translation>文件设有密码。请用表格软件打开它，去掉密码另存，再选择那个文件。</translation>
    </message>
    <message>
        <source>The spreadsheet file is damaged or not complete. Open it in your spreadsheet program, save it again and choose that file.</source>
        <translation>表格文件已损坏或不完整。请用表格软件打开它，重新保存，再选择那个文件。</translation>
    </message>
    <message>
        <source>The spreadsheet file is damaged or not complete (%1). Open it in your spreadsheet program, save it again and choose that file.</source>
        <translation>表格文件已损坏或不完整（%1）。请用表格软件打开它，重新保存，再选择那个文件。</translation>
    </message>
    <message>
        <source>The file was refused: unpacked it would grow beyond all bounds, as files made to harm do. Ask whoever sent it for another one.</source>
        <translation>已拒绝该文件：解压后会无限膨胀，像是恶意制作的文件。请向发送者另要一份。</translation>
    </message>
    <message>
        <source>The file was refused: unpacked it would grow beyond all bounds, as files made to harm do (%1). Ask whoever sent it for another one.</source>
        <translation>已拒绝该文件：解压后会无限膨胀，像是恶意制作的文件（%1）。请向发送者另要一份。</translation>
    </message>
    <message>
        <source>The spreadsheet has no such sheet. Choose one of its sheets.</source>
        <translation>表格中没有这个工作表。请从现有的工作表中选择。</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet “%1”. Choose one of its sheets.</source>
        <translation>表格中没有工作表“%1”。请从现有的工作表中选择。</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet “%2”. It has: %1.</source>
        <translation>表格中没有工作表“%2”。现有：%1。</translation>
    </message>
    <message>
        <source>The cell holds a formula without a value. Open the file in your spreadsheet program and save it again.</source>
        <translation>单元格里的公式没有计算结果。请用表格软件打开文件，重新保存。</translation>
    </message>
    <message>
        <source>The cell of the %1 holds a formula without a value. Open the file in your spreadsheet program and save it again.</source>
        <translation>“%1”单元格里的公式没有计算结果。请用表格软件打开文件，重新保存。</translation>
    </message>
    <message>
        <source>The cell says %1 instead of a value. Mend its formula and save the file again.</source>
        <translation>单元格显示 %1 而不是数值。请改正公式后重新保存文件。</translation>
    </message>
    <message>
        <source>The cell of the %1 says %2 instead of a value. Mend its formula and save the file again.</source>
        <translation>“%1”单元格显示 %2 而不是数值。请改正公式后重新保存文件。</translation>
    </message>
    <message>
        <source>In some dates day and month could not be told apart; they were read like the others of the file. Compare a few with the source.</source>
        <translation>有些日期分不清日和月，已按文件中其他日期的顺序读取。请与原始数据核对几条。</translation>
    </message>
    <message>
        <source>In the dates of %1 rows day and month could not be told apart; they were read like the others of the file. Compare a few with the source.</source>
        <translation>有 %1 行的日期分不清日和月，已按文件中其他日期的顺序读取。请与原始数据核对几条。</translation>
    </message>
    <message>
        <source>This import was undone before. There is nothing left to undo.</source>
        <translation>这次导入已经撤销过，没有可撤销的内容。</translation>
    </message>
    <message>
        <source>This import is from before Regulars remembered what each import did. It cannot be undone; restore a backup from before it instead.</source>
        <translation>这次导入早于熟客开始记录导入内容的版本，无法撤销；可以改为恢复导入之前的备份。</translation>
    </message>
    <message>
        <source>A tag cannot hold “;”, which stands between the tags in lists. Write it without, or as two tags.</source>
        <translation>标签中不能有“;”，它在名单中用来分隔标签。请去掉它，或写成两个标签。</translation>
    </message>
    <message>
        <source>This file is the ledger of points, not a list of balances; nothing was imported. To carry balances over, export the customers and import that list: its column “points” holds them.</source>
        <translation>这个文件是积分流水，不是余额名单，没有导入任何内容。要带走积分余额，请导出客户，再导入那份名单：其中的“points”列就是余额。</translation>
    </message>
    <message>
        <source>The date is before 1970. Correct it and try again.</source>
        <translation>日期早于 1970 年。请改正后重试。</translation>
    </message>
    <message>
        <source>%1 exists already and is not overwritten. Choose another name.</source>
        <translation>%1 已经存在，不会被覆盖。请换一个名称。</translation>
    </message>
    <message>
        <source>Nobody can be their own referrer. Name another customer, or leave it empty.</source>
        <translation>推荐人不能是客户本人。请填另一位客户，或留空。</translation>
    </message>
    <message>
        <source>A tag cannot be merged into itself. Name two different tags.</source>
        <translation>标签不能并入它自己。请写两个不同的标签。</translation>
    </message>
    <message>
        <source>Two phone numbers stand in one field. Give one number, and write the other into the notes.</source>
        <translation>一栏里有两个电话号码。请只填一个，另一个写到备注里。</translation>
    </message>
    <message>
        <source>No day lies between these two, so that there is nothing to export. Begin before the end, which is not included.</source>
        <translation>这两天之间没有日期，没有可导出的内容。请让开始日期早于结束日期（不含结束当天）。</translation>
    </message>
    <message>
        <source>The filter cannot be understood. Write it as {&quot;conditions&quot;:[{&quot;field&quot;:&quot;orders&quot;,&quot;compare&quot;:&quot;at_least&quot;,&quot;values&quot;:[3]}]}.</source>
        <translation>无法识别筛选条件。请写成 {&quot;conditions&quot;:[{&quot;field&quot;:&quot;orders&quot;,&quot;compare&quot;:&quot;at_least&quot;,&quot;values&quot;:[3]}]}。</translation>
    </message>
    <message>
        <source>The filter’s condition on “%1” does not fit. A figure takes at_least or at_most with one number, anything else any_of with a list; each field may stand once.</source>
        <translation>筛选中“%1”的条件不合适。数值用 at_least 或 at_most 加一个数字，其他用 any_of 加一个列表；每个字段只能出现一次。</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, plug its disk in, or choose another one.</source>
        <translation>没有文件夹 %1。请新建它、接上它所在的磁盘，或换一个文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder %1. Check your rights there, or choose another one.</source>
        <translation>无法写入文件夹 %1。请检查您在那里的权限，或换一个文件夹。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 是文件夹。请写出其中的文件名。</translation>
    </message>
    <message>
        <source>This import was undone before, as far as it could be. What is left (%1) stays, since something stands on it; “regularsctl --json import list” names it.</source>
        <translation>这次导入已经尽量撤销过了。剩下的（%1）后来又有业务，只能保留；“regularsctl --json import list”会逐条列出。</translation>
    </message>
    <message>
        <source>This is a file, not a folder. Name the folder in which the files will lie.</source>
        <translation>这是文件，不是文件夹。请指定存放文件的那个文件夹。</translation>
    </message>
    <message>
        <source>An adjustment by 0 points changes nothing. Say how many to add or to take away.</source>
        <translation>调整 0 分没有任何变化。请写出要增加或扣减的积分。</translation>
    </message>
    <message>
        <source>This is the only shop in use, and one must be. Bring another one into use first.</source>
        <translation>这是唯一在用的门店，至少要有一家在用。请先启用另一家。</translation>
    </message>
    <message>
        <source>The end date is too far away. Allowed: %1</source>
        <translation>结束日期太远。允许：%1</translation>
    </message>
    <message>
        <source>The phone number belongs to a customer with another name. Correct it, or leave it out.</source>
        <translation>这个手机号在另一个姓名的客户名下。请改正，或者留空。</translation>
    </message>
    <message>
        <source>The phone number belongs to card %1 (%2) already. Correct it, or leave it out of this row: a phone number stands in one file only.</source>
        <translation>手机号已经属于卡号 %1（%2）。请改正，或者在这一行留空：一个手机号只能登记在一位客户名下。</translation>
    </message>
    <message>
        <source>The phone number belongs to card %1, whose name is %2. If this is somebody else, correct the phone number or leave it out; if it is the same person under a new name, write the card number into the row, or let the import update names.</source>
        <translation>手机号属于卡号 %1，姓名是 %2。如果不是同一个人，请改正手机号或留空；如果是同一个人改了名，请在这一行写上卡号，或者让导入更新姓名。</translation>
    </message>
    <message>
        <source>The sheet “%1” has no rows. The spreadsheet has others: %2. Choose one of them, on the command line with --sheet NAME.</source>
        <translation>工作表“%1”没有行。表格里还有：%2。请选其中一张，命令行用 --sheet 名称。</translation>
    </message>
    <message>
        <source>No column of the sheet “%1” holds “%2”. Say which one does; or choose another sheet (%3), on the command line with --sheet NAME.</source>
        <translation>工作表“%1”里没有“%2”这一列。请指明是哪一列；或者换一张工作表（%3），命令行用 --sheet 名称。</translation>
    </message>
    <message>
        <source>There is nothing about “%1” on today’s list now. Look at the list again.</source>
        <translation>今日待办中现在没有“%1”。请重新查看列表。</translation>
    </message>
    <message>
        <source>a walk-in</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>卡号 %1</translation>
    </message>
    <message>
        <source>, shop %1</source>
        <translation>，门店 %1</translation>
    </message>
    <message>
        <source>The order number %1 belongs to another purchase already: %2, %3%4. Make the order numbers unique, for example with the day or the shop in front; or import without the column of order numbers.</source>
        <translation>订单号 %1 已经属于另一笔购买：%2，%3%4。请让订单号不重复，例如在前面加上日期或门店；或者导入时不指定订单号这一列。</translation>
    </message>
    <message>
        <source>The card number stands in line %1 of the file already, under the name %2. Give each person a card number of their own; if it is the same person, leave one of the rows out.</source>
        <translation>这个卡号在文件第 %1 行已经出现，姓名是 %2。请给每个人各自的卡号；如果是同一个人，请去掉其中一行。</translation>
    </message>
    <message>
        <source>There is no shop “%1”. There are: %2. Correct the name, add the shop, or take all rows into one shop (on the command line with --set shop=NAME).</source>
        <translation>没有门店“%1”。现有：%2。请改正名称、新增这家门店，或让所有行都记到同一家门店（命令行用 --set shop=名称）。</translation>
    </message>
    <message>
        <source>There is no tier “%1”. There are: %2. Correct the name, or add the tier first.</source>
        <translation>没有等级“%1”。现有：%2。请改正名称，或先新增这个等级。</translation>
    </message>
    <message>
        <source>The customer is known and holds the tier “%1” here; an import does not change it. Where the file is right, pin the tier.</source>
        <translation>这位客户已经有档案，等级是“%1”，导入不会改动。如果文件是对的，请手工指定等级。</translation>
    </message>
    <message>
        <source>Quantity and amount go different ways. Of goods sold both are above zero, of goods brought back both are below; the unit price is never below zero.</source>
        <translation>数量和金额的正负不一致：卖出时两个都是正数，退货时两个都是负数；单价不能是负数。请改正后重试。</translation>
    </message>
    <message>
        <source>There is no such day in the calendar. Correct the date.</source>
        <translation>日历上没有这一天。请改正日期。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name one file in it; or have the folder watched, on the command line with “import watch add”.</source>
        <translation>%1 是文件夹。请指定其中一个文件；或者让程序盯着这个文件夹（命令行用 import watch add）。</translation>
    </message>
    <message>
        <source>%1 exists already and is not overwritten. Choose another name, or say --overwrite.</source>
        <translation>%1 已经存在，没有覆盖。请换个名字，或加上 --overwrite。</translation>
    </message>
    <message>
        <source>The coupon does not count yet. Use it later.</source>
        <translation>这张优惠券还没到生效日期，请到时再用。</translation>
    </message>
    <message>
        <source>The coupon counts from %1 on. Use it then.</source>
        <translation>这张优惠券从 %1 起生效，请到时再用。</translation>
    </message>
    <message>
        <source>The coupon has been used. Take another one.</source>
        <translation>这张优惠券已经用过，请换一张。</translation>
    </message>
    <message>
        <source>The coupon %1 has been used. Take another one.</source>
        <translation>优惠券 %1 已经用过，请换一张。</translation>
    </message>
    <message>
        <source>The coupon was taken out of use. Take another one.</source>
        <translation>这张优惠券已作废，请换一张。</translation>
    </message>
    <message>
        <source>The coupon %1 was taken out of use. Take another one.</source>
        <translation>优惠券 %1 已作废，请换一张。</translation>
    </message>
    <message>
        <source>The coupon belongs to another customer. Ask for the customer’s own.</source>
        <translation>这张优惠券属于另一位客户，请用客户本人的券。</translation>
    </message>
    <message>
        <source>The coupon %1 belongs to another customer. Ask for the customer’s own.</source>
        <translation>优惠券 %1 属于另一位客户，请用客户本人的券。</translation>
    </message>
    <message>
        <source>Coupons of this kind are no longer in use. Take another one.</source>
        <translation>这种优惠券已停用，请换一张。</translation>
    </message>
    <message>
        <source>Coupons of the kind “%1” are no longer in use. Take another one.</source>
        <translation>“%1”已停用，请换一张优惠券。</translation>
    </message>
    <message>
        <source>The coupon is for a first order, and the customer has bought before. Leave it out.</source>
        <translation>这张优惠券仅限首单，而客户已经买过，请不要用这张券。</translation>
    </message>
    <message>
        <source>The coupon %1 is for a first order, and the customer has bought before. Leave it out.</source>
        <translation>优惠券 %1 仅限首单，而客户已经买过，请不要用这张券。</translation>
    </message>
    <message>
        <source>These coupons cannot be used together. Leave one of them out.</source>
        <translation>这些优惠券不能同时使用，请去掉其中一张。</translation>
    </message>
    <message>
        <source>The coupon %1 cannot be used together with the others. Leave it out, or use it alone.</source>
        <translation>优惠券 %1 不能与其他券同用，请去掉它，或只用这一张。</translation>
    </message>
    <message>
        <source>Nothing is left of it. Choose another one.</source>
        <translation>已经没有库存，请换一种。</translation>
    </message>
    <message>
        <source>There are not so many left. Left: %1. Take fewer, or choose another one.</source>
        <translation>库存不足，只剩 %1 件，请减少数量或换一种。</translation>
    </message>
    <message>
        <source>A customer cannot be merged with itself. Name two different customers.</source>
        <translation>不能把客户和自己合并。请指定两位不同的客户。</translation>
    </message>
    <message>
        <source>The two cannot be parted any more: goods of a purchase that came with the merge were returned or added since. Open a new file and correct it by hand.</source>
        <translation>不能再分开了：合并带过来的购买后来有退货或补充。请新建档案，手工更正。</translation>
    </message>
    <message>
        <source>The two cannot be parted any more: points that came with the merge were used since. Give them back first, or open a new file and correct it by hand.</source>
        <translation>不能再分开了：合并带过来的积分后来用掉了。请先把积分退回，或新建档案，手工更正。</translation>
    </message>
    <message>
        <source>The two cannot be parted any more: a reward that came with the merge was returned since. Open a new file and correct it by hand.</source>
        <translation>不能再分开了：合并带过来的兑换礼品后来退回了。请新建档案，手工更正。</translation>
    </message>
    <message>
        <source>The two cannot be parted any more: a referral that came with the merge was paid or taken back since. Open a new file and correct it by hand.</source>
        <translation>不能再分开了：合并带过来的推荐后来发过或收回过奖励。请新建档案，手工更正。</translation>
    </message>
    <message>
        <source>This file was itself merged into another one since. Part that merge first.</source>
        <translation>这份档案后来又并进了另一份。请先把那次合并分开。</translation>
    </message>
    <message>
        <source>Customers of this import were merged since. Part them first, then take the import back.</source>
        <translation>这次导入的客户后来合并过。请先把他们分开，再撤销导入。</translation>
    </message>
    <message>
        <source>The customer has had as many of this reward as one may have. Choose another one.</source>
        <translation>这位客户已兑满这种礼品的限额。请另选一种。</translation>
    </message>
    <message>
        <source>The customer has had as many of this reward as one may have (%1). Choose another one, or take fewer.</source>
        <translation>这位客户已兑满这种礼品的限额（%1 件）。请另选一种，或减少数量。</translation>
    </message>
    <message>
        <source>The customer’s tier is too low for it. Choose something else.</source>
        <translation>客户的等级不够。请另选一种。</translation>
    </message>
    <message>
        <source>It is for customers from the tier “%1” on. Choose something else.</source>
        <translation>限“%1”及以上等级的客户。请另选一种。</translation>
    </message>
    <message>
        <source>This reward cannot be returned: it was returned before, or never handed out. Look at the list of rewards handed out.</source>
        <translation>这件礼品不能退回：已经退回过，或没有兑换过。请查看兑换记录。</translation>
    </message>
    <message>
        <source>The coupon has ended. Take another one.</source>
        <translation>优惠券已过期。请换一张。</translation>
    </message>
    <message>
        <source>The coupon ended on %1. Take another one.</source>
        <translation>优惠券已于 %1 到期。请换一张。</translation>
    </message>
    <message>
        <source>The coupon does not count at this hour. Use it another time.</source>
        <translation>优惠券在这个时段不能用。请换个时间使用。</translation>
    </message>
    <message>
        <source>The coupon does not count at this hour, but %1. Use it then.</source>
        <translation>优惠券在这个时段不能用，可用时段：%1。请届时使用。</translation>
    </message>
    <message>
        <source>The coupon has been used as often as it may be. Leave it out.</source>
        <translation>优惠券已用满次数。请不要使用这张。</translation>
    </message>
    <message>
        <source>Coupons of this kind have been used as often as they may be (%1). Leave it out.</source>
        <translation>这种优惠券已用满次数（%1）。请不要使用这张。</translation>
    </message>
    <message>
        <source>What these coupons may give away is used up. Leave them out.</source>
        <translation>这些优惠券的预算已用完。请不要使用。</translation>
    </message>
    <message>
        <source>What these coupons may give away is used up, but for %1. Leave them out, or raise the budget.</source>
        <translation>这些优惠券的预算只剩 %1。请不要使用，或提高预算。</translation>
    </message>
    <message>
        <source>The gifts of the day are gone. Go on without one.</source>
        <translation>当天的赠品已送完。请不带赠品继续。</translation>
    </message>
    <message>
        <source>The gifts of the day are gone: the first %1 buyers have had them. Go on without one.</source>
        <translation>当天的赠品已送完：前 %1 位顾客已领取。请不带赠品继续。</translation>
    </message>
    <message>
        <source>The two customers were parted again before. There is nothing left to part.</source>
        <translation>这两位客户之前已经拆开。没有可以再拆的。</translation>
    </message>
    <message>
        <source>This recommendation does not count, and nothing is given for it. Go on without it.</source>
        <translation>这次推荐不算数，不给奖励。请继续。</translation>
    </message>
    <message>
        <source>“%1” stays: coupons of it were issued. Take it out of use instead.</source>
        <translation>“%1”要保留：已经发放过。请改为停用。</translation>
    </message>
    <message>
        <source>“%1” stays: it was handed out before. Take it out of use instead.</source>
        <translation>“%1”要保留：已经兑换过。请改为停用。</translation>
    </message>
    <message>
        <source>“%1” stays: customers have used it. Withdraw it instead.</source>
        <translation>“%1”不能删除：已有客户使用过。请改为停用。</translation>
    </message>
    <message>
        <source>This benefit works by itself, so that no use of it is recorded. Choose one that staff give, such as an event.</source>
        <translation>这项权益自动生效，不需要记录使用。请选择由员工提供的权益，例如活动邀请。</translation>
    </message>
    <message>
        <source>The multiplier of points belongs to the tier rules. Change it there.</source>
        <translation>积分倍数属于等级规则，请到那里修改。</translation>
    </message>
    <message>
        <source>The customer’s tier does not have this benefit. Look at the benefits of the tier.</source>
        <translation>客户当前等级不享有这项权益。请查看该等级的权益。</translation>
    </message>
    <message>
        <source>This use was cancelled before. Look at the log of benefits.</source>
        <translation>这条使用记录已经取消过。请查看权益使用记录。</translation>
    </message>
    <message>
        <source>Nothing is out on this use: it lent nothing, or it came back before. Look at what is still out.</source>
        <translation>这条记录没有借出未还的东西：没有借出，或已归还。请查看尚未归还的清单。</translation>
    </message>
    <message>
        <source>That customer came through this one, directly or through others, and cannot have brought it. Name another customer, or leave it empty.</source>
        <translation>那位客户正是由这位客户直接或间接推荐来的，不能反过来做推荐人。请换一位客户，或留空。</translation>
    </message>
    <message>
        <source>Both are the same person: their files, phone or e-mail say so. Nobody is rewarded for bringing oneself; name another customer.</source>
        <translation>两者是同一个人：档案、电话或邮箱相同。推荐自己不给奖励，请换一位客户。</translation>
    </message>
    <message>
        <source>The referrer came through this very customer, directly or through others. Name another one.</source>
        <translation>这位推荐人正是由该客户直接或间接推荐来的。请换一位推荐人。</translation>
    </message>
    <message>
        <source>Somebody else was named as referrer before, and nobody is brought twice. Withdraw that referral first if it was wrong.</source>
        <translation>此前已登记了推荐人，一位客户只能被推荐一次。如果登记有误，请先撤销那条推荐。</translation>
    </message>
    <message>
        <source>This customer is not new: there is a purchase, or the file is older than %1 days. Name the referrer when a new member is registered.</source>
        <translation>这位客户不是新客户：已有消费，或建档超过 %1 天。请在登记新会员时填写推荐人。</translation>
    </message>
    <message>
        <source>The referral programme is switched off. Switch it on under Loyalty › Referrals, then try again.</source>
        <translation>推荐有礼尚未启用。请在“会员 › 推荐有礼”中启用后再试。</translation>
    </message>
    <message>
        <source>This referral was withdrawn before. Look at the list of referrals.</source>
        <translation>这条推荐此前已撤销。请查看推荐列表。</translation>
    </message>
    <message>
        <source>This referral counts already. Look at the list of referrals.</source>
        <translation>这条推荐本来就有效。请查看推荐列表。</translation>
    </message>
    <message>
        <source>Something was given for this referral already. Withdraw it with a reason instead.</source>
        <translation>这条推荐已经发放过奖励。请改为填写原因后撤销。</translation>
    </message>
    <message>
        <source>The coupon that came with it has been used. Leave it as it is, or withdraw the referral with a reason.</source>
        <translation>随之发放的优惠券已被使用。请保留原样，或填写原因撤销这条推荐。</translation>
    </message>
    <message>
        <source>Nobody said that these two are not one person. Look at the list of those set aside.</source>
        <translation>这两份档案没有被排除过。请看看“已排除”的列表。</translation>
    </message>
    <message>
        <source>These points belong to a sale. Refund the sale, or undo it while it is the last one; its points follow by themselves.</source>
        <translation>这笔积分属于一笔销售。请退货，如果是刚记的那一笔，也可以撤销，积分会随之调整。</translation>
    </message>
    <message>
        <source>These points belong to a refund and stay as it left them. If the refund was wrong, record the sale again.</source>
        <translation>这笔积分由一次退货产生，不能单独冲销。如果退错了，请重新记一笔销售。</translation>
    </message>
    <message>
        <source>These points paid for a reward. Take the reward back; its points follow by themselves.</source>
        <translation>这笔积分兑换了礼品。请退回礼品，积分会随之退还。</translation>
    </message>
    <message>
        <source>These points came or went with another file of the same person. Part the two files again; their points follow.</source>
        <translation>这笔积分是合并档案时转移的。请把两份档案重新分开，积分会随之回去。</translation>
    </message>
    <message>
        <source>Only what was adjusted by hand can be reversed. Adjust the points the other way instead.</source>
        <translation>只有手工调整可以冲销。请反方向再调整一次。</translation>
    </message>
    <message>
        <source>The coupon does not count on this day of the week. Use it on another day.</source>
        <translation>这张券限定了星期，今天不能用。请改天再用。</translation>
    </message>
    <message>
        <source>What these coupons may give away is used up. Leave them out, or raise the budget.</source>
        <translation>这种券的预算已经用完。请不要使用，或提高预算。</translation>
    </message>
    <message>
        <source>The customer does not have that many service credits; the balance is %1. Take fewer, or something cheaper.</source>
        <translation>客户的增值点数不够，余额是 %1。请少兑一些，或换便宜些的。</translation>
    </message>
    <message>
        <source>The customer has used this benefit as often as the tier allows. It renews with the next tier; offer something else.</source>
        <translation>该权益在当前等级内的次数已用完，升到下一等级后重新计算。请换一项。</translation>
    </message>
    <message>
        <source>The customer has used this benefit as often as the period allows. It renews on %1; offer it again then.</source>
        <translation>该权益本期的次数已用完，%1 起重新计算，届时再用。</translation>
    </message>
    <message>
        <source>The printer %1 takes nothing. Check that it is switched on and has paper, or save the receipt as PDF.</source>
        <translation>打印机 %1 没有响应。请检查电源和纸张，或把凭证存为 PDF。</translation>
    </message>
    <message>
        <source>The benefit “%1” gives this coupon. Choose another coupon there under Loyalty › Benefits, or take this one out of use instead.</source>
        <translation>权益“%1”在发放这种券。请先到“会员 › 权益”为它换一种券，或改为停用。</translation>
    </message>
    <message>
        <source>The referral programme gives this coupon to friends. Choose another coupon under Loyalty › Referrals › Programme, or take this one out of use instead.</source>
        <translation>推荐规则在向好友发放这种券。请先到“会员 › 推荐有礼 › 规则”换一种券，或改为停用。</translation>
    </message>
    <message>
        <source>“%1”, a reward for many friends, gives this coupon. Choose another coupon under Loyalty › Referrals › Programme › Rewards for many friends, or take this one out of use instead.</source>
        <translation>多位好友奖励“%1”在发放这种券。请先到“会员 › 推荐有礼 › 规则 › 多位好友奖励”换一种券，或改为停用。</translation>
    </message>
    <message>
        <source>This referral rests: the files of both were made one. Part them again if they are two people.</source>
        <translation>这条推荐已搁置：双方的档案合并成了一份。如果确是两个人，请拆分档案。</translation>
    </message>
    <message>
        <source>This referral rests: the friend’s file was made one with that of somebody who had bought before. Part them again if they are two people.</source>
        <translation>这条推荐已搁置：好友的档案与一位早已消费过的客户合并了。如果确是两个人，请拆分档案。</translation>
    </message>
    <message>
        <source>This referral rests: the friend’s file was made one with another whom somebody had brought, too. Part them again if they are two people.</source>
        <translation>这条推荐已搁置：好友的档案与另一位也由别人推荐来的客户合并了。如果确是两个人，请拆分档案。</translation>
    </message>
    <message>
        <source>This referral rests: the friend’s file was made one with that of somebody through whom the referrer came. Part them again if they are two people.</source>
        <translation>这条推荐已搁置：好友的档案与推荐人的上级推荐人合并了。如果确是两个人，请拆分档案。</translation>
    </message>
    <message>
        <source>“%1” stays: sales had its price, its points or its gift. Take it out of use instead.</source>
        <translation>“%1”要保留：已有购买享受过它的价格、积分或赠品。请改为停用。</translation>
    </message>
    <message>
        <source>A member day is on days of the week or on a day of the month, not both. Leave one of the two empty.</source>
        <translation>会员日要么按星期，要么按每月某日，不能两样都填。请清空其中一项。</translation>
    </message>
    <message>
        <source>A number of gifts needs a gift. Name the gift, or leave the number empty.</source>
        <translation>填了赠品数量，却没有赠品。请填写赠品名称，或清空数量。</translation>
    </message>
    <message>
        <source>An amount for the gift needs a gift. Name the gift, or leave the amount empty.</source>
        <translation>填了赠品的起送金额，却没有赠品。请填写赠品名称，或清空金额。</translation>
    </message>
    <message>
        <source>The last day is before the first, %1. Correct one of the two.</source>
        <translation>最后一天早于第一天 %1。请改其中一个。</translation>
    </message>
    <message>
        <source>A reward for many friends is one thing: a tier for some days, a coupon, or points. Add a second reward for the other.</source>
        <translation>多人推荐奖励每条只给一样：一段时间的等级、一张优惠券或积分。要给另一样，请再加一条。</translation>
    </message>
    <message>
        <source>Everybody has the first tier, so that it is no reward. Choose a higher one.</source>
        <translation>最低等级人人都有，算不上奖励。请选更高的等级。</translation>
    </message>
    <message>
        <source>No such amount can be paid: it has more decimals than the currency. Round it and try again.</source>
        <translation>这个金额的小数位多于货币的小数位，无法支付。请取整后再试。</translation>
    </message>
    <message>
        <source>This row belongs to a file that was made one with card %1. Adjust the points of that card instead.</source>
        <translation>这条流水属于已并入卡号 %1 的档案。请改为调整该卡的积分。</translation>
    </message>
    <message>
        <source>Rows that lead to a merged file: %1. They were left alone, since they tell of a file that is another one’s now. Change the kept file by its own card where something is new.</source>
        <translation>指向已合并档案的行：%1。这些行说的是已并入别处的档案，因此未作改动。如有新内容，请用保留档案的卡号修改。</translation>
    </message>
    <message>
        <source>Points in the file were not booked for known customers: %1. What is booked here counts for them; adjust it by hand where they differ.</source>
        <translation>文件里的积分没有给已有档案的客户入账：%1 位。他们以这里的账为准，如有出入请手动调整。</translation>
    </message>
    <message>
        <source>The thresholds of the tiers are written in what counts now. Change both together: with “tier save”, or under Loyalty › Tier rules.</source>
        <translation>各等级的门槛是按现在的计算方式写的。请两者一起改：用“tier save”，或在“会员 › 等级规则”中修改。</translation>
    </message>
    <message>
        <source>“%1” does nothing for this kind of coupon. Leave it out, or choose another kind.</source>
        <translation>“%1”对这种券不起作用。请去掉它，或改用其他类型。</translation>
    </message>
    <message>
        <source>“For every” goes with one step. Leave one step, or switch “for every” off.</source>
        <translation>“每满”只能配一档。请只留一档，或关闭“每满”。</translation>
    </message>
    <message>
        <source>From step to step both amounts must rise. Put the steps in order and correct what does not.</source>
        <translation>每一档的门槛和优惠都要高于上一档。请按从小到大排列并改正不符的一档。</translation>
    </message>
    <message>
        <source>A step saves more than it asks to be spent. Correct that step.</source>
        <translation>有一档的优惠超过了它要求的消费。请改正那一档。</translation>
    </message>
    <message>
        <source>A coupon for a first order takes off a share or an amount, not both. Leave one of the two out.</source>
        <translation>首单券要么按比例、要么按金额优惠，不能两者都有。请去掉其中一项。</translation>
    </message>
    <message>
        <source>Only steps can count what is spent over a campaign. Let this coupon count each order, or choose spend and save.</source>
        <translation>只有满减档位能按活动累计消费计算。请让这种券按单笔订单计算，或改用满减。</translation>
    </message>
    <message>
        <source>What is counted over all orders of a campaign needs more than one use. Write 0 for as often as the limits allow.</source>
        <translation>按活动累计消费计算的券要能用不止一次。填 0 表示在限制之内不限次数。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Correct one of the two.</source>
        <translation>最后一天早于第一天。请改正其中一个。</translation>
    </message>
    <message>
        <source>The last day is over, so that nobody could be given this coupon. Choose a later one.</source>
        <translation>最后一天已经过去，这种券发不出去。请选更晚的日期。</translation>
    </message>
    <message>
        <source>The coupon %1 has been used up and counts no more, so that there is nothing to take out of use. Refund its purchase if that was wrong.</source>
        <translation>优惠券 %1 已经用完，不再有效，无需停用。如果用错了，请为那笔消费退货。</translation>
    </message>
    <message>
        <source>The coupon %1 was taken out of use before. Issue a new one if the customer should have it back.</source>
        <translation>优惠券 %1 之前已经停用。如果要还给客户，请另发一张。</translation>
    </message>
</context>
<context>
    <name>FieldLabel</name>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>营销授权</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>增值点数</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>deficit</source>
        <translation>欠分</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>email</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>将到期</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>health</source>
        <translation>健康度</translation>
    </message>
    <message>
        <source>last_visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>lunar_birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>专属经理</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>net_revenue</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>next_tier</source>
        <translation>下一等级</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>购买次数</translation>
    </message>
    <message>
        <source>payable</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>points_earned</source>
        <translation>获得积分</translation>
    </message>
    <message>
        <source>points_outstanding</source>
        <translation>未用积分</translation>
    </message>
    <message>
        <source>points_restored</source>
        <translation>返还积分</translation>
    </message>
    <message>
        <source>points_reversed</source>
        <translation>收回积分</translation>
    </message>
    <message>
        <source>points_spent</source>
        <translation>使用积分</translation>
    </message>
    <message>
        <source>purchase_lines</source>
        <translation>明细行数</translation>
    </message>
    <message>
        <source>purchases</source>
        <translation>购买单数</translation>
    </message>
    <message>
        <source>referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退金额</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>registered_on</source>
        <translation>注册日期</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>退货单数</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>数据版本</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>spend</source>
        <translation>消费额</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>tier_after</source>
        <translation>之后等级</translation>
    </message>
    <message>
        <source>tier_until</source>
        <translation>等级有效至</translation>
    </message>
    <message>
        <source>to_next</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>walk_ins</source>
        <translation>散客单数</translation>
    </message>
    <message>
        <source>upgrades</source>
        <translation>升级人数</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>points_used</source>
        <translation>使用积分</translation>
    </message>
    <message>
        <source>points_given</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>new_customers</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>member_orders</source>
        <translation>会员订单</translation>
    </message>
    <message>
        <source>average</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>next_step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>completeness</source>
        <translation>资料完整度</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>档案完善率</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>还缺</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>with_core</source>
        <translation>已完善</translation>
    </message>
    <message>
        <source>by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>发起方</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>next_done</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>next_due</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>app</source>
        <translation>App</translation>
    </message>
    <message>
        <source>at_risk</source>
        <translation>流失风险</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>false</source>
        <translation>否</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>in</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>潜在</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>out</source>
        <translation>退订</translation>
    </message>
    <message>
        <source>post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>已召回</translation>
    </message>
    <message>
        <source>sms</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>true</source>
        <translation>是</translation>
    </message>
    <message>
        <source>wechat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>link_days</source>
        <translation>新客户天数</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>最低消费</translation>
    </message>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已奖励</translation>
    </message>
    <message>
        <source>paid_on</source>
        <translation>消费日期</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待消费</translation>
    </message>
    <message>
        <source>pending_days</source>
        <translation>消费期限（天）</translation>
    </message>
    <message>
        <source>pending_until</source>
        <translation>消费截止</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>好友卡号</translation>
    </message>
    <message>
        <source>referred_name</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>referred_points</source>
        <translation>好友积分</translation>
    </message>
    <message>
        <source>referrer_name</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>referrer_points</source>
        <translation>推荐人积分</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>coupons_issued</source>
        <translation>新发优惠券</translation>
    </message>
    <message>
        <source>coupons_unused</source>
        <translation>未用优惠券</translation>
    </message>
    <message>
        <source>coupons_used</source>
        <translation>已用优惠券</translation>
    </message>
    <message>
        <source>coupons_withdrawn</source>
        <translation>收回优惠券</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>手工优惠</translation>
    </message>
    <message>
        <source>member_day</source>
        <translation>会员日</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>later</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>open</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>void</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>FieldName</name>
    <message>
        <source>active shop</source>
        <translation>营业中的门店</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>ledger entry</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>营销授权</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>number of customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>delimiter</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>优惠金额</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>专属经理</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>point in time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>purse</source>
        <translation>积分账户</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>registration date</source>
        <translation>入会日期</translation>
    </message>
    <message>
        <source>reward</source>
        <translation>奖励</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>product code</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>end date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>number of years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>number of columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>date format</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>file format</source>
        <translation>文件格式</translation>
    </message>
    <message>
        <source>file of rejected rows</source>
        <translation>拒收行文件</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>earns points</source>
        <translation>是否积分</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>列对应方案</translation>
    </message>
    <message>
        <source>pattern of file names</source>
        <translation>文件名样式</translation>
    </message>
    <message>
        <source>watched folder</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟数</translation>
    </message>
    <message>
        <source>day of the next step</source>
        <translation>下一步的日期</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>order of the list</source>
        <translation>列表的排序</translation>
    </message>
    <message>
        <source>identity of the row</source>
        <translation>行的标识</translation>
    </message>
    <message>
        <source>group of tags</source>
        <translation>标签组</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>work item</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>day to compare with</source>
        <translation>对比日期</translation>
    </message>
    <message>
        <source>reward handed out</source>
        <translation>兑换记录</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>product number</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>multiplier</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>earning rule</source>
        <translation>积分规则</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>计算基数</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>most it takes off</source>
        <translation>最多减免</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>letters before the code</source>
        <translation>券码前缀</translation>
    </message>
    <message>
        <source>kind of coupon</source>
        <translation>券种</translation>
    </message>
    <message>
        <source>what it gives</source>
        <translation>优惠内容</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>number of gifts</source>
        <translation>赠品数量</translation>
    </message>
    <message>
        <source>amount for the gift</source>
        <translation>赠品起付金额</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>rule of issue</source>
        <translation>发放规则</translation>
    </message>
    <message>
        <source>tier that gives it</source>
        <translation>发放的等级</translation>
    </message>
    <message>
        <source>limit per customer</source>
        <translation>每人上限</translation>
    </message>
    <message>
        <source>member day</source>
        <translation>会员日</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>起用金额</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>每月几日</translation>
    </message>
    <message>
        <source>how often at most</source>
        <translation>最多次数</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>product codes</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>stacking</source>
        <translation>叠加规则</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>days it counts</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>use of a benefit</source>
        <translation>权益使用记录</translation>
    </message>
    <message>
        <source>number of coupons</source>
        <translation>优惠券张数</translation>
    </message>
    <message>
        <source>number of days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>number of friends</source>
        <translation>好友人数</translation>
    </message>
    <message>
        <source>age of a file</source>
        <translation>建档天数</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>days to buy</source>
        <translation>消费期限（天）</translation>
    </message>
    <message>
        <source>number of uses</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>points for the friend</source>
        <translation>好友的积分</translation>
    </message>
    <message>
        <source>points for the referrer</source>
        <translation>推荐人的积分</translation>
    </message>
    <message>
        <source>for every</source>
        <translation>每满</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>erased</source>
        <comment>a customer&apos;s file</comment>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>change what a role may adjust</source>
        <translation>更改各角色的调整上限</translation>
    </message>
    <message>
        <source>take over opening balances</source>
        <translation>导入期初积分余额</translation>
    </message>
    <message>
        <source>find customers</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>see whole phone numbers</source>
        <translation>查看完整手机号</translation>
    </message>
    <message>
        <source>record sales</source>
        <translation>记购买</translation>
    </message>
    <message>
        <source>give refunds</source>
        <translation>办退货</translation>
    </message>
    <message>
        <source>change customers</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>erase customers</source>
        <translation>抹除客户</translation>
    </message>
    <message>
        <source>adjust points</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>pin tiers</source>
        <translation>锁定等级</translation>
    </message>
    <message>
        <source>change rules and settings</source>
        <translation>修改规则与设置</translation>
    </message>
    <message>
        <source>import data</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>export data</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>check, back up and restore the store</source>
        <translation>核对、备份和恢复数据库</translation>
    </message>
    <message>
        <source>there is no tier</source>
        <translation>一个等级也没有</translation>
    </message>
    <message>
        <source>the first tier must begin at 0</source>
        <translation>第一级的门槛要是 0</translation>
    </message>
    <message>
        <source>every tier needs a name of its own</source>
        <translation>每个等级都要有不同的名称</translation>
    </message>
    <message>
        <source>the order of the tiers has a gap</source>
        <translation>等级顺序不连续</translation>
    </message>
    <message>
        <source>each threshold must be above the one before</source>
        <translation>每一级的门槛要高于前一级</translation>
    </message>
    <message>
        <source>a multiplier must be above 0 and at most 100</source>
        <translation>积分倍数要大于 0，最多 100</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>app</source>
        <translation>App</translation>
    </message>
    <message>
        <source>post</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>marketer</source>
        <translation>运营</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>店长</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>a number of 5 to 20 digits</source>
        <translation>5 到 20 位数字</translation>
    </message>
    <message>
        <source>a day up to today such as 1990-05-17, or --05-17 without the year</source>
        <translation>不晚于今天的日期，如 1990-05-17；不知道年份写 --05-17</translation>
    </message>
    <message>
        <source>a continent and a city such as Asia/Shanghai</source>
        <translation>洲和城市，如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>the three letters of a currency such as CNY</source>
        <translation>货币的三个字母，如 CNY</translation>
    </message>
    <message>
        <source>an address such as name@example.com</source>
        <translation>邮箱地址，如 name@example.com</translation>
    </message>
    <message>
        <source>a word without spaces such as ABC-12345</source>
        <translation>不含空格的编号，如 ABC-12345</translation>
    </message>
    <message>
        <source>an amount such as 12.50</source>
        <translation>金额，如 12.50</translation>
    </message>
    <message>
        <source>the whole path of a folder, from the root or the drive on</source>
        <translation>文件夹的完整路径，从根目录或盘符写起</translation>
    </message>
    <message>
        <source>a day such as 2026-01-31</source>
        <translation>日期，如 2026-01-31</translation>
    </message>
    <message>
        <source>a point in time such as 2026-01-31T09:30:00Z</source>
        <translation>时刻，如 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>a day without its year such as 12-31</source>
        <translation>不带年份的日期，如 12-31</translation>
    </message>
    <message>
        <source>hand out rewards</source>
        <translation>兑换礼品</translation>
    </message>
    <message>
        <source>issue coupons</source>
        <translation>发放优惠券</translation>
    </message>
    <message>
        <source>manage kinds of coupons</source>
        <translation>管理优惠券种类</translation>
    </message>
    <message>
        <source>record used benefits</source>
        <translation>登记权益使用</translation>
    </message>
    <message>
        <source>merge customers</source>
        <translation>合并客户</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Opening points</source>
        <translation>积分期初</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Import purchases</source>
        <translation>导入购买记录</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Import opening points</source>
        <translation>导入积分期初</translation>
    </message>
</context>
<context>
    <name>MissingStore</name>
    <message>
        <source>Regulars</source>
        <translation>熟客</translation>
    </message>
    <message>
        <source>The store last open is not where it was.</source>
        <translation>上次打开的数据库不在原处。</translation>
    </message>
    <message>
        <source>%1

Plug its disk in and start again, choose where it is now, or go on with the store of this computer.</source>
        <translation>%1

请接上所在的磁盘后重新启动，或选择它现在的位置，或改用这台电脑上的数据库。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Open this computer&apos;s store</source>
        <translation>打开这台电脑上的数据库</translation>
    </message>
    <message>
        <source>Begin a new store</source>
        <translation>新建数据库</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Store to open</source>
        <translation>要打开的数据库</translation>
    </message>
</context>
<context>
    <name>PurchaseCommands</name>
    <message>
        <source>%1 points were asked for; %2 can be redeemed on this order.</source>
        <translation>想用 %1 分，这一单最多可用 %2 分。</translation>
    </message>
    <message>
        <source>The coupon %1 takes nothing off this order and stays unused: its minimum, its goods or what is left of its budget do not fit.</source>
        <translation>优惠券 %1 对本单不起作用，未使用：起用金额、商品或剩余预算不符。</translation>
    </message>
    <message>
        <source>Nothing pays the referral by %1 any more: %2 points were taken back there, %3 from the friend.</source>
        <translation>%1的推荐不再有消费达标：已从推荐人收回 %2 积分，从好友收回 %3 积分。</translation>
    </message>
</context>
<context>
    <name>ReferralList</name>
    <message>
        <source>Referrals</source>
        <translation>推荐有礼</translation>
    </message>
    <message>
        <source>Friend’s card</source>
        <translation>好友卡号</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Referrer’s card</source>
        <translation>推荐人卡号</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Named on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Last day to buy</source>
        <translation>消费截止日</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>消费日期</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最低消费</translation>
    </message>
    <message>
        <source>Points of the referrer</source>
        <translation>推荐人积分</translation>
    </message>
    <message>
        <source>Points of the friend</source>
        <translation>好友积分</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>RejectReason</name>
    <message>
        <source>“%1” is empty</source>
        <translation>%1为空</translation>
    </message>
    <message>
        <source>“%1” cannot be understood</source>
        <translation>%1看不懂</translation>
    </message>
    <message>
        <source>“%1” is unknown</source>
        <translation>%1不存在</translation>
    </message>
    <message>
        <source>“%1” is outside its limits</source>
        <translation>%1超出范围</translation>
    </message>
    <message>
        <source>“%1” is too long</source>
        <translation>%1太长</translation>
    </message>
    <message>
        <source>“%1” is taken already</source>
        <translation>%1已被占用</translation>
    </message>
    <message>
        <source>“%1” is still to come</source>
        <translation>%1还没到</translation>
    </message>
    <message>
        <source>Discount above the price</source>
        <translation>优惠大于金额</translation>
    </message>
    <message>
        <source>Customer was erased</source>
        <translation>客户资料已删除</translation>
    </message>
    <message>
        <source>Order of another customer</source>
        <translation>订单属于另一位客户</translation>
    </message>
    <message>
        <source>Row is cut off</source>
        <translation>行不完整</translation>
    </message>
    <message>
        <source>“%1” of a customer with another name</source>
        <translation>“%1”属于另一个姓名的客户</translation>
    </message>
    <message>
        <source>Order number of another purchase</source>
        <translation>订单号属于另一笔购买</translation>
    </message>
    <message>
        <source>Another tier than here</source>
        <translation>等级与现有的不同</translation>
    </message>
</context>
<context>
    <name>RewardReceipt</name>
    <message>
        <source>Reward returned</source>
        <translation>礼品退回</translation>
    </message>
    <message>
        <source>Reward handed out</source>
        <translation>礼品兑换</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>凭证号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值点数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Signature of the customer: ____________________</source>
        <translation>客户签字：____________________</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存凭证</translation>
    </message>
    <message>
        <source>reward-%1</source>
        <translation>礼品凭证-%1</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Points on the birthday, times</source>
        <translation>生日当天积分倍数</translation>
    </message>
    <message>
        <source>On the day it is celebrated, with the tier&apos;s own. 1 changes nothing.</source>
        <translation>在过生日当天，与等级倍数相乘。1 表示不变。</translation>
    </message>
    <message>
        <source>Amount that earns</source>
        <translation>每满金额</translation>
    </message>
    <message>
        <source>Every full amount of this size earns points.</source>
        <translation>每满这个金额，得一次积分。</translation>
    </message>
    <message>
        <source>Points for it</source>
        <translation>可得积分</translation>
    </message>
    <message>
        <source>0 switches earning off.</source>
        <translation>填 0 则不积分。</translation>
    </message>
    <message>
        <source>Fractions of a point</source>
        <translation>不足 1 分的零头</translation>
    </message>
    <message>
        <source>They arise when a tier multiplies points.</source>
        <translation>按等级倍数计算时会有零头。</translation>
    </message>
    <message>
        <source>Most points per purchase</source>
        <translation>每单最多得分</translation>
    </message>
    <message>
        <source>A purchase above it is refused. 0 sets no limit.</source>
        <translation>超过的购买不予入账。0 为不限。</translation>
    </message>
    <message>
        <source>Most points per day</source>
        <translation>每天最多得分</translation>
    </message>
    <message>
        <source>What is above it is not credited. 0 sets no limit.</source>
        <translation>超出的部分不计。0 为不限。</translation>
    </message>
    <message>
        <source>Points expire</source>
        <translation>到期方式</translation>
    </message>
    <message>
        <source>Months they are good for</source>
        <translation>有效月数</translation>
    </message>
    <message>
        <source>Day of the year</source>
        <translation>每年到期日</translation>
    </message>
    <message>
        <source>Month and day, such as 12-31.</source>
        <translation>月和日，如 12-31。</translation>
    </message>
    <message>
        <source>Days for points given back</source>
        <translation>返还积分的有效天数</translation>
    </message>
    <message>
        <source>A refund gives points back that have expired since: they are good for so many days.</source>
        <translation>退货返还的积分如已过期，再给这么多天。</translation>
    </message>
    <message>
        <source>Worth of one point</source>
        <translation>每分价值</translation>
    </message>
    <message>
        <source>Taken off the price when points are redeemed.</source>
        <translation>用积分时从应付里减去。</translation>
    </message>
    <message>
        <source>Redeemed in steps of</source>
        <translation>每次用分的倍数</translation>
    </message>
    <message>
        <source>Points.</source>
        <translation>单位：分。</translation>
    </message>
    <message>
        <source>Fewest at once</source>
        <translation>每次最少用</translation>
    </message>
    <message>
        <source>Points. 0 sets no limit.</source>
        <translation>单位：分。0 为不限。</translation>
    </message>
    <message>
        <source>Largest share of a purchase</source>
        <translation>每单最多抵</translation>
    </message>
    <message>
        <source>Per cent of the price that points may pay.</source>
        <translation>积分最多可抵应付的百分之几。</translation>
    </message>
    <message>
        <source>When a refund takes back points already spent</source>
        <translation>要收回的积分已被用掉时</translation>
    </message>
    <message>
        <source>A clerk may adjust</source>
        <translation>店员每次可调整</translation>
    </message>
    <message>
        <source>Points at once. 0: not at all.</source>
        <translation>单位：分。0 为不可调整。</translation>
    </message>
    <message>
        <source>A marketer may adjust</source>
        <translation>运营每次可调整</translation>
    </message>
    <message>
        <source>Points at once.</source>
        <translation>单位：分。</translation>
    </message>
    <message>
        <source>A manager may adjust</source>
        <translation>店长每次可调整</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>评定依据</translation>
    </message>
    <message>
        <source>Net of refunds.</source>
        <translation>已减去退货。</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>统计范围</translation>
    </message>
    <message>
        <source>Days counted</source>
        <translation>统计天数</translation>
    </message>
    <message>
        <source>Ending with today.</source>
        <translation>到今天为止。</translation>
    </message>
    <message>
        <source>Months a tier is held</source>
        <translation>等级有效月数</translation>
    </message>
    <message>
        <source>To the end of the last month.</source>
        <translation>到最后一个月的月底。</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>宽限天数</translation>
    </message>
    <message>
        <source>Time to qualify again before a tier is lowered.</source>
        <translation>降级前留给客户重新达标的时间。</translation>
    </message>
    <message>
        <source>A tier that lapses</source>
        <translation>到期未达标时</translation>
    </message>
    <message>
        <source>29 February in common years</source>
        <translation>平年的2月29日生日</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>舍去</translation>
    </message>
    <message>
        <source>Rounded, halves up</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>Rounded up</source>
        <translation>进一</translation>
    </message>
    <message>
        <source>The balance may go below zero</source>
        <translation>余额可以为负</translation>
    </message>
    <message>
        <source>Stop at zero and note the deficit</source>
        <translation>扣到零为止，其余记为欠分</translation>
    </message>
    <message>
        <source>At the end of a month</source>
        <translation>满若干个月的月底</translation>
    </message>
    <message>
        <source>Some months after the day</source>
        <translation>得分日起若干个月</translation>
    </message>
    <message>
        <source>On one day of the year</source>
        <translation>每年固定一天</translation>
    </message>
    <message>
        <source>Some months after the last purchase</source>
        <translation>最近一次购买起若干个月</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不到期</translation>
    </message>
    <message>
        <source>Money spent</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Number of purchases</source>
        <translation>购买次数</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>所得积分</translation>
    </message>
    <message>
        <source>The last days</source>
        <translation>最近若干天</translation>
    </message>
    <message>
        <source>The calendar year</source>
        <translation>自然年</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Falls to the tier earned</source>
        <translation>降到实际达到的等级</translation>
    </message>
    <message>
        <source>Falls one step</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>Is never lowered</source>
        <translation>从不降级</translation>
    </message>
    <message>
        <source>1 March</source>
        <translation>3月1日</translation>
    </message>
    <message>
        <source>28 February</source>
        <translation>2月28日</translation>
    </message>
    <message>
        <source>The day on which a birthday of 29 February counts.</source>
        <translation>2月29日的生日在这一天算。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>It can be chosen until the first price or sale is recorded.</source>
        <translation>录入第一个价格或第一笔购买之前可以选择。</translation>
    </message>
    <message>
        <source>Language of the store</source>
        <translation>数据库的语言</translation>
    </message>
    <message>
        <source>For computers on which nobody has chosen another one.</source>
        <translation>没有另选语言的电脑用它。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Best on another disk, or in a folder that is copied elsewhere.</source>
        <translation>最好在另一块磁盘上，或会同步到别处的文件夹里。</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>While the program is open, once the day has begun.</source>
        <translation>程序开着时，新的一天开始后进行。</translation>
    </message>
    <message>
        <source>Backups kept</source>
        <translation>保留份数</translation>
    </message>
    <message>
        <source>Older ones are taken away once a new one is whole.</source>
        <translation>新备份完好之后，才删去更早的。</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>只手动备份</translation>
    </message>
</context>
<context>
    <name>StartWords</name>
    <message>
        <source>open this store</source>
        <translation>打开这个数据文件</translation>
    </message>
    <message>
        <source>speak this language, this time only</source>
        <translation>仅这一次使用这种语言</translation>
    </message>
    <message>
        <source>look like this, this time only</source>
        <translation>仅这一次使用这种外观</translation>
    </message>
    <message>
        <source>stand the clock still, such as at 2026-01-31T09:30:00Z</source>
        <translation>让时钟停在某一刻，如 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>draw the pages into PNG files and end</source>
        <translation>把各页面画成 PNG 文件后退出</translation>
    </message>
    <message>
        <source>draw this page only; may be repeated</source>
        <translation>只画这一页；可以写多次</translation>
    </message>
    <message>
        <source>size of the pictures, such as 1280x720</source>
        <translation>图片大小，如 1280x720</translation>
    </message>
    <message>
        <source>scale of the display, such as 1.5</source>
        <translation>显示缩放，如 1.5</translation>
    </message>
    <message>
        <source>say this and end</source>
        <translation>显示本说明后退出</translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation>显示版本后退出</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>未知选项 %1</translation>
    </message>
    <message>
        <source>unexpected word “%1”</source>
        <translation>多余的词“%1”</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一个值</translation>
    </message>
</context>
<context>
    <name>TodayExport</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>First product</source>
        <translation>首件商品</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>From tier</source>
        <translation>原等级</translation>
    </message>
    <message>
        <source>To tier</source>
        <translation>新等级</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>Purchase %1</source>
        <translation>购买 %1</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>退货 %1</translation>
    </message>
    <message>
        <source>has other purchases</source>
        <translation>另有购买</translation>
    </message>
    <message>
        <source>was changed since</source>
        <translation>之后被修改过</translation>
    </message>
    <message>
        <source>has contacts</source>
        <translation>有联系记录</translation>
    </message>
    <message>
        <source>has purchases or returns that stay</source>
        <translation>名下有要保留的购买或退货</translation>
    </message>
    <message>
        <source>was erased since</source>
        <translation>之后已抹除</translation>
    </message>
    <message>
        <source>a later import added lines to it</source>
        <translation>之后的导入给它加过明细</translation>
    </message>
    <message>
        <source>belongs to a return that stays</source>
        <translation>与一笔要保留的退货相连</translation>
    </message>
    <message>
        <source>points or tier moved since</source>
        <translation>积分或等级之后有变动</translation>
    </message>
    <message>
        <source>is named as somebody&apos;s referrer</source>
        <translation>被登记为别人的推荐人</translation>
    </message>
    <message>
        <source>goods of it came back since</source>
        <translation>之后退过货</translation>
    </message>
    <message>
        <source>was sold</source>
        <translation>已经卖出</translation>
    </message>
    <message>
        <source>the value from before belongs to somebody else by now</source>
        <translation>原来的值现在已属于别人</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1, card %2</source>
        <translation>%1，卡号 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>UsesList</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>归还日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Cancelled because</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Benefits used</source>
        <translation>权益使用记录</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>尚未归还</translation>
    </message>
</context>
<context>
    <name>regulars::app::BackupWatch</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The folder for backups is not there: %1. Plug its disk in, or choose another one in Settings.</source>
        <translation>找不到备份文件夹：%1。请接上所在的磁盘，或在设置里另选一个。</translation>
    </message>
</context>
<context>
    <name>regulars::app::FolderWatch</name>
    <message>
        <source>Import from a watched folder</source>
        <translation>从监视的文件夹导入</translation>
    </message>
    <message>
        <source>Rows or files were rejected: %1. They lie in the folder “rejected”.</source>
        <translation>有行或文件被拒绝：%1。它们在文件夹“rejected”中。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>regulars::app::NightWatch</name>
    <message>
        <source>Night run</source>
        <translation>夜间任务</translation>
    </message>
</context>
<context>
    <name>regulars::cli</name>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation>试运行，没有写入。</translation>
    </message>
    <message>
        <source>Read %1, added %2, updated %3, unchanged %4, rejected %5.</source>
        <translation>读入 %1，新增 %2，更新 %3，未变 %4，收不下 %5。</translation>
    </message>
    <message>
        <source>Purchases %1 (walk-ins %2), returns %3 (lines without an earlier purchase %4).</source>
        <translation>购买 %1（散客 %2），退货 %3（找不到原单的行 %4）。</translation>
    </message>
    <message>
        <source>Created customers %1, products %2.</source>
        <translation>新建客户 %1，新建商品 %2。</translation>
    </message>
    <message>
        <source>Encoding %1, separator %2, columns %3</source>
        <translation>编码 %1，分隔符 %2，列 %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行“%2”列：%3</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Wrote %1 rows to %2.</source>
        <translation>已将 %1 行写入 %2。</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 后面要有值</translation>
    </message>
    <message>
        <source>--now takes an instant such as 2026-01-31T09:30:00Z</source>
        <translation>--now 要一个时刻，例如 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>没有 %1 这个选项</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>没有写命令</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>%1 broken, first #%2</source>
        <translation>%1 条被改动，第一条是 #%2</translation>
    </message>
    <message>
        <source>Look at this: %1</source>
        <translation>请留意：%1</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 处不符</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>Night run</source>
        <translation>夜间任务</translation>
    </message>
    <message>
        <source>%1 customers, %2 tiers renewed, %3 lowered, %4 points expired</source>
        <translation>检查 %1 位客户：%2 位续期，%3 位降级，%4 分到期作废</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3</source>
        <translation>--%1 要 %2 到 %3 之间的数</translation>
    </message>
    <message>
        <source>Making the demo store</source>
        <translation>正在生成演示数据</translation>
    </message>
    <message>
        <source>%1: %2 customers, %3 purchases, %4 returns, until %5</source>
        <translation>%1：%2 位客户，%3 笔购买，%4 笔退货，截至 %5</translation>
    </message>
    <message>
        <source>unexpected word “%1”</source>
        <translation>多了“%1”</translation>
    </message>
    <message>
        <source>“%1” is not FIELD=VALUE</source>
        <translation>“%1”不是 FIELD=VALUE 的写法</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>No backup is due.</source>
        <translation>还没到备份的时候。</translation>
    </message>
    <message>
        <source>%1 so far (in brackets: %2 up to the same time)</source>
        <translation>%1 截至目前（括号内为 %2 同一时段）</translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation>已标为完成。</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>已重新打开。</translation>
    </message>
    <message>
        <source>This is import %1; “import undo %1” takes it back.</source>
        <translation>这是第 %1 次导入；用“import undo %1”可以撤销。</translation>
    </message>
    <message>
        <source>Sheet %1, columns %2</source>
        <translation>工作表 %1，列 %2</translation>
    </message>
    <message>
        <source>%1  %2  %3  %4: added %5, changed %6, rejected %7  %8</source>
        <translation>%1  %2  %3  %4：新增 %5，更改 %6，拒绝 %7  %8</translation>
    </message>
    <message>
        <source>%1: taken back %2, kept %3</source>
        <translation>%1：撤销 %2，保留 %3</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>更改的字段</translation>
    </message>
    <message>
        <source>Points taken back: %1</source>
        <translation>收回积分：%1</translation>
    </message>
    <message>
        <source>Customers whose points had moved since: %1</source>
        <translation>此后积分有变动的客户：%1</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>(remembered)</source>
        <translation>（自动记住）</translation>
    </message>
    <message>
        <source>Saved as mapping %1.</source>
        <translation>已保存为列对应方案 %1。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>The folder is watched as %1.</source>
        <translation>已监视该文件夹，编号 %1。</translation>
    </message>
    <message>
        <source>%1: %2, added %3, rejected %4</source>
        <translation>%1：%2，新增 %3，拒绝 %4</translation>
    </message>
    <message>
        <source>No backups are made by themselves: set backup.folder, and backup.every to day or week.</source>
        <translation>没有启用自动备份：请设置 backup.folder，并把 backup.every 设为 day 或 week。</translation>
    </message>
    <message>
        <source>%1 points taken back had been spent: the customer owes them, and what is earned next pays them first.</source>
        <translation>收回的积分中有 %1 已经用掉：客户欠下这些积分，之后得到的先抵扣。</translation>
    </message>
    <message>
        <source>partly taken back, %1 left</source>
        <translation>部分撤销，留下 %1 项</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>from before imports were remembered</source>
        <translation>早于导入记录</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>还有 %1 项</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Bring it back, or stop watching it with “import watch off”.</source>
        <translation>文件夹 %1 不在了。请放回来，或者用“import watch off”停止盯着它。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>--line “%1” is not SKU:QTY:PRICE</source>
        <translation>--line “%1”不是 SKU:QTY:PRICE 的写法</translation>
    </message>
    <message>
        <source>--line “%1” is not SKU:QTY</source>
        <translation>--line “%1”不是 SKU:QTY 的写法</translation>
    </message>
    <message>
        <source>Judging the tiers</source>
        <translation>正在评定等级</translation>
    </message>
    <message>
        <source>Customers judged: %1. Raised %2, lowered %3, renewed %4.</source>
        <translation>评定客户 %1 位：升级 %2，降级 %3，续期 %4。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cells left out of rows that were taken: %1.</source>
        <translation>收下的行里丢掉的格：%1。</translation>
    </message>
    <message>
        <source>Headings in line %1</source>
        <translation>列名在第 %1 行</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>没有用到的列：%1</translation>
    </message>
    <message>
        <source>Line %1, taken without column %2: %3</source>
        <translation>第 %1 行，收下但不含“%2”列：%3</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>位</translation>
    </message>
    <message>
        <source>purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>imported before, not repeated</source>
        <translation>以前导入过，没有重复</translation>
    </message>
    <message>
        <source>%1  limit %2 min, waits %3, average %4 min, within the limit %5 of %6</source>
        <translation>%1  上限 %2 分钟，等待 %3 次，平均 %4 分钟，未超时 %5/%6</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>same name and birthday</source>
        <translation>姓名和生日相同</translation>
    </message>
    <message>
        <source>name sounds the same, same birthday</source>
        <translation>姓名同音，生日相同</translation>
    </message>
    <message>
        <source>same name and last four digits</source>
        <translation>同名，手机后四位相同</translation>
    </message>
    <message>
        <source>name sounds the same, same last four digits</source>
        <translation>姓名同音，手机后四位相同</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查找重复档案</translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation>%1 %  %2</translation>
    </message>
    <message>
        <source>%1 is now part of %2; “customer unmerge %3” parts them again.</source>
        <translation>%1 已并入 %2；用 customer unmerge %3 可以再分开。</translation>
    </message>
    <message>
        <source>%1 and %2 are two customers again.</source>
        <translation>%1 和 %2 又是两位客户了。</translation>
    </message>
    <message>
        <source>parted again</source>
        <translation>已分开</translation>
    </message>
    <message>
        <source>%1  now %2  after %3</source>
        <translation>%1  现在 %2  改后 %3</translation>
    </message>
    <message>
        <source>%1 → %2: %3, of them %4 when what they hold ends</source>
        <translation>%1 → %2：%3，其中 %4 位等现有等级到期后才变</translation>
    </message>
    <message>
        <source>Customers who would change: %1 of %2. Nothing was written. Seconds: %3</source>
        <translation>会换等级的客户：%2 位中的 %1 位。没有写入任何内容。用时 %3 秒</translation>
    </message>
    <message>
        <source>%1  %2  %3 → %4  lacks %5  last visit %6</source>
        <translation>%1  %2  %3 → %4  还差 %5  最近到店 %6</translation>
    </message>
    <message>
        <source>Close to the next tier: %1</source>
        <translation>快要升级：%1 位</translation>
    </message>
    <message>
        <source>Upgrades in %1 weeks until %2: %3, before that %4; downgrades %5, before that %6</source>
        <translation>截至 %2 的 %1 周：升级 %3，之前 %4；降级 %5，之前 %6</translation>
    </message>
    <message>
        <source>Upgrades to expect until %1: %2</source>
        <translation>到 %1 预计升级：%2</translation>
    </message>
    <message>
        <source>Customers who had spent points that are gone now, and owe them: %1 (points: %2)</source>
        <translation>已用掉的积分被收回、因此欠下积分的客户：%1 位（共 %2 分）</translation>
    </message>
    <message>
        <source>Not everything could be taken back; what stays: %1</source>
        <translation>没能全部撤回，还留着 %1 项：</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 left of %2</source>
        <translation>剩 %1 次，共 %2 次</translation>
    </message>
    <message>
        <source>%1 and %2 are two people; the list leaves them out.</source>
        <translation>%1 和 %2 不是同一个人，列表不再列出。</translation>
    </message>
    <message>
        <source>%1 and %2 are looked at again.</source>
        <translation>%1 和 %2 会重新核对。</translation>
    </message>
    <message>
        <source>set aside as two people</source>
        <translation>已排除，不是同一个人</translation>
    </message>
    <message>
        <source>The file is saved, but its referrer gets nothing: %1</source>
        <translation>档案已保存，但推荐人不获奖励：%1</translation>
    </message>
    <message>
        <source>Brought by %1; coupon for the new customer: %2</source>
        <translation>推荐人：%1；新客户获得优惠券：%2</translation>
    </message>
    <message>
        <source>Brought by %1</source>
        <translation>推荐人：%1</translation>
    </message>
    <message>
        <source>back %1, late: due %2</source>
        <translation>%1 归还，逾期：应还 %2</translation>
    </message>
    <message>
        <source>back %1</source>
        <translation>%1 归还</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>%1 起逾期</translation>
    </message>
    <message>
        <source>out until %1</source>
        <translation>借出至 %1</translation>
    </message>
    <message>
        <source>The referral by %1 does not count any more: %2 of the referrer’s points and %3 of the friend’s go back.</source>
        <translation>%1 的推荐不再成立：推荐人退回 %2 积分，被推荐人退回 %3 积分。</translation>
    </message>
    <message>
        <source>%1  orders: %2  taken off: %3  gifts: %4</source>
        <translation>%1  购买：%2  优惠：%3  赠品：%4</translation>
    </message>
    <message>
        <source>%1 beyond the cap of the day were left out</source>
        <translation>超出当日上限的 %1 未计入</translation>
    </message>
    <message>
        <source>--month and --days exclude each other: give one of them</source>
        <translation>--month 和 --days 只能给一个</translation>
    </message>
    <message>
        <source>--month takes a year and a month, like 2027-01; “%1” is none</source>
        <translation>--month 要写年和月，如 2027-01；“%1”不是</translation>
    </message>
    <message>
        <source>Saved. Who rises by it, rises with “tier evaluate” or the next purchase.</source>
        <translation>已保存。达标的客户在执行“tier evaluate”或下一次消费时升级。</translation>
    </message>
    <message>
        <source>an amount with at most %1 decimals</source>
        <translation>最多 %1 位小数的金额</translation>
    </message>
    <message>
        <source>an amount without decimals</source>
        <translation>不带小数的金额</translation>
    </message>
    <message>
        <source>--purse takes points or credits</source>
        <translation>--purse 只接受 points 或 credits</translation>
    </message>
    <message>
        <source>earned by a purchase</source>
        <translation>购买后达标</translation>
    </message>
    <message>
        <source>found at the evaluation of all</source>
        <translation>等级评定时调整</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>not earned again in time</source>
        <translation>到期未达标</translation>
    </message>
    <message>
        <source>taken back after a refund</source>
        <translation>退货后收回</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>手动锁定</translation>
    </message>
    <message>
        <source>the pin ended</source>
        <translation>锁定到期</translation>
    </message>
    <message>
        <source>taken over from a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>two files of one person</source>
        <translation>同一人的两份档案</translation>
    </message>
    <message>
        <source>With or without the change, %1 are lowered when what they hold ends.</source>
        <translation>无论改不改，都有 %1 位到期后会降级。</translation>
    </message>
</context>
<context>
    <name>regulars::counter::LedgerModel</name>
    <message>
        <source>Purchase</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Taken back by a refund</source>
        <translation>退货收回</translation>
    </message>
    <message>
        <source>Given back by a refund</source>
        <translation>退货返还</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>手工调整</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>到期作废</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>礼品兑换</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Merged file</source>
        <translation>档案合并</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>来由</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>撤销导入</translation>
    </message>
</context>
<context>
    <name>regulars::counter::SaleLinesModel</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>regulars::ui::AdjustPanel</name>
    <message>
        <source>Adjust points</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>Book adjustment</source>
        <translation>确认调整</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值点数</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>积分或增值点数</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>扣减</translation>
    </message>
    <message>
        <source>Add or take</source>
        <translation>增加或扣减</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Your role may not adjust points</source>
        <translation>您的角色不能调整积分</translation>
    </message>
    <message>
        <source>Your role may book up to %1 at a time</source>
        <translation>您的角色每次最多可调整 %1</translation>
    </message>
    <message>
        <source>A whole number above zero</source>
        <translation>请填大于零的整数</translation>
    </message>
    <message>
        <source>%1 points booked</source>
        <translation>已调整 %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <comment>reason of the adjustment</comment>
        <translation>撤销：%1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Applies at once, on this computer.</source>
        <translation>立即生效，只影响这台电脑。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Applies at once, on this computer. Names and notes stay as they were written.</source>
        <translation>立即生效，只影响这台电脑。姓名和备注保持原样。</translation>
    </message>
    <message>
        <source>About Regulars</source>
        <translation>关于熟客</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Regulars is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty. The file LICENSE holds the full text.</source>
        <translation>熟客是自由软件：您可以按照 GNU 通用公共许可证第 3 版或更新版本使用、研究、分享和修改它。本软件不提供任何担保。许可证全文见 LICENSE 文件。</translation>
    </message>
    <message>
        <source>Built with Qt, SQLite, ICU and tl::expected; icons by Lucide (ISC).</source>
        <translation>使用 Qt、SQLite、ICU 和 tl::expected 构建；图标来自 Lucide（ISC）。</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>列表行高</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Dense shows more at once; comfortable is easier to hit and to read from afar.</source>
        <translation>紧凑一屏看得更多；宽松更好点，远看也清楚。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Choose a folder; without one no backup is made.</source>
        <translation>请选择文件夹；没有文件夹就不会备份。</translation>
    </message>
    <message>
        <source>This folder is not there now.</source>
        <translation>现在找不到这个文件夹。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Backed up and checked: %1</source>
        <translation>已备份并核对：%1</translation>
    </message>
    <message>
        <source>Backup to restore</source>
        <translation>要恢复的备份</translation>
    </message>
    <message>
        <source>Restore to a new file</source>
        <translation>恢复为新文件</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restored and checked: %1</source>
        <translation>已恢复并核对：%1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开它</translation>
    </message>
    <message>
        <source>Store to open</source>
        <translation>要打开的数据库</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在进行；底栏显示进度，也可以取消。</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>上次备份：%1</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Backups by themselves</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>备份与恢复</translation>
    </message>
    <message>
        <source>A backup is a whole, checked copy; keep it on another disk. Restoring makes a new file and leaves this store as it is. Before an update changes the store, a copy is made beside it.</source>
        <translation>备份是完整且核对过的副本，请放在另一块磁盘上。恢复会另存为新文件，不动现在的数据库。升级改动数据库之前，会在旁边先留一份副本。</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>打开别的数据库…</translation>
    </message>
    <message>
        <source>Backups in the folder</source>
        <translation>文件夹里的备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BackupStep</name>
    <message>
        <source>None</source>
        <translation>暂不备份</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Leave it empty to decide later; the foot of the window reminds you.</source>
        <translation>可以先留空，窗口底栏会提醒。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>备份放哪里</translation>
    </message>
    <message>
        <source>Where should backups go?</source>
        <translation>备份放哪里？</translation>
    </message>
    <message>
        <source>Every day a whole, checked copy is made there. Another disk survives what this computer does not.</source>
        <translation>每天在那里存一份完整、核对过的副本。放在另一块磁盘上，电脑坏了也不怕。</translation>
    </message>
    <message>
        <source>Every week a whole, checked copy is made there. Another disk survives what this computer does not.</source>
        <translation>每周在那里存一份完整、核对过的副本。放在另一块磁盘上，电脑坏了也不怕。</translation>
    </message>
    <message>
        <source>%1 Or leave the field empty.</source>
        <translation>%1也可以留空。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BatchPanel</name>
    <message>
        <source>Issue %1 codes</source>
        <translation>发放 %1 个券码</translation>
    </message>
    <message>
        <source>Issue codes</source>
        <translation>发放券码</translation>
    </message>
    <message>
        <source>The %1 codes that were just issued.</source>
        <translation>刚发放的 %1 个券码。</translation>
    </message>
    <message>
        <source>Issue codes first; then they can be saved here, and again later.</source>
        <translation>请先发放券码，之后可在这里保存，以后也能再次保存。</translation>
    </message>
    <message>
        <source>%1 codes of this kind have not been used yet.</source>
        <translation>这种券还有 %1 个券码未使用。</translation>
    </message>
    <message>
        <source>Write a number from 1 to %1.</source>
        <translation>请填写 1 到 %1 之间的数。</translation>
    </message>
    <message>
        <source>Issue coupons</source>
        <translation>发放优惠券</translation>
    </message>
    <message>
        <source>%1 codes are issued. Save them now, or later from here.</source>
        <translation>已发放 %1 个券码。可以现在保存，也可以以后在这里保存。</translation>
    </message>
    <message>
        <source>Save codes to</source>
        <translation>券码保存到</translation>
    </message>
    <message>
        <source>Cards to print (*.pdf)</source>
        <translation>打印用卡片 (*.pdf)</translation>
    </message>
    <message>
        <source>Text table (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>Show this code when you pay.</source>
        <translation>付款时请出示此码。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>优惠内容</translation>
    </message>
    <message>
        <source>When it counts</source>
        <translation>可用时间</translation>
    </message>
    <message>
        <source>Save codes</source>
        <translation>保存券码</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>%1 codes are in %2.</source>
        <translation>%1 个券码已保存到 %2。</translation>
    </message>
    <message>
        <source>Saving was stopped; there is no file.</source>
        <translation>保存已停止，没有生成文件。</translation>
    </message>
    <message>
        <source>Codes of “%1”</source>
        <translation>“%1”的券码</translation>
    </message>
    <message>
        <source>How many codes</source>
        <translation>券码数量</translation>
    </message>
    <message>
        <source>Whoever brings such a code may use it: for printed cards, partners, leaflets.</source>
        <translation>谁持有券码谁就能用，适合印刷卡片、合作商家和传单。</translation>
    </message>
    <message>
        <source>Cards to print (PDF)…</source>
        <translation>打印用卡片（PDF）…</translation>
    </message>
    <message>
        <source>Table (CSV)…</source>
        <translation>表格（CSV）…</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BenefitForm</name>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>New benefit</source>
        <translation>新权益</translation>
    </message>
    <message>
        <source>Save benefit</source>
        <translation>保存权益</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>名称（必填）</translation>
    </message>
    <message>
        <source>Which coupon (required)</source>
        <translation>哪种优惠券（必填）</translation>
    </message>
    <message>
        <source>There is no kind of coupon yet. Make one under Coupons first.</source>
        <translation>还没有优惠券。请先在“优惠券”里新建一种。</translation>
    </message>
    <message>
        <source>How often a customer may use it (empty: no limit)</source>
        <translation>每位客户可用几次（留空：不限）</translation>
    </message>
    <message>
        <source>In which time</source>
        <translation>计次周期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Benefit “%1” saved</source>
        <translation>已保存权益“%1”</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BenefitPanel</name>
    <message>
        <source>Use a benefit</source>
        <translation>使用权益</translation>
    </message>
    <message>
        <source>Record use</source>
        <translation>记录使用</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Who came along, which product, what was agreed. It stands in the log of benefits and among the events of the customer.</source>
        <translation>同行的人、是哪件产品、约定了什么。会写入权益使用记录和客户动态。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BenefitWords</name>
    <message>
        <source>Stands in the tier rules; here it is shown beside the rest.</source>
        <translation>在等级规则里设定，这里与其他权益并列显示。</translation>
    </message>
    <message>
        <source>The till takes it off every order of a customer who holds the tier.</source>
        <translation>收银台对该等级客户的每一单自动扣减。</translation>
    </message>
    <message>
        <source>Given when a customer reaches the tier, once a year.</source>
        <translation>客户达到该等级时发放，每年一次。</translation>
    </message>
    <message>
        <source>Served first. How long a tier waits at most stands in the settings of contacts.</source>
        <translation>优先接待。各等级最长等待多久，在设置的联系记录里。</translation>
    </message>
    <message>
        <source>A product lent for some days. What is not back yet is listed.</source>
        <translation>把产品借给客户试用若干天，未归还的会列出。</translation>
    </message>
    <message>
        <source>Each invitation is recorded at the counter.</source>
        <translation>每次邀请都在收银台记录。</translation>
    </message>
    <message>
        <source>Who it is stands in the customer’s file; the counter shows the name.</source>
        <translation>由谁负责写在客户档案里，收银台会显示姓名。</translation>
    </message>
    <message>
        <source>Each time is recorded at the counter.</source>
        <translation>每次使用都在收银台记录。</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <comment>uses while the tier is held</comment>
        <translation>
            <numerusform>共 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>× %1</source>
        <comment>multiplier of points</comment>
        <translation>×%1</translation>
    </message>
    <message numerus="yes">
        <source>%n coupons</source>
        <translation>
            <numerusform>%n 张券</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>of a trial</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>wait ≤ %n min</source>
        <translation>
            <numerusform>等待 ≤ %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Included</source>
        <translation>享有</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between what a tier has</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>due since %1</source>
        <comment>day</comment>
        <translation>%1 已到期</translation>
    </message>
    <message>
        <source>out until %1</source>
        <comment>day</comment>
        <translation>借至 %1</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>不限次</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>uses</comment>
        <translation>
            <numerusform>剩 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>again %1</source>
        <comment>day</comment>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>benefit, what of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Out until %1.</source>
        <comment>day</comment>
        <translation>借出至 %1。</translation>
    </message>
    <message>
        <source>%1 may be used any time.</source>
        <translation>%1不限次数。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used.</source>
        <comment>benefit, used, quota</comment>
        <translation>%1：已用 %2 次，共 %3 次。</translation>
    </message>
    <message>
        <source>Counts anew from %1 on.</source>
        <comment>day</comment>
        <translation>%1 起重新计算。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>已归还</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>“%1” recorded</source>
        <translation>已记录“%1”</translation>
    </message>
    <message numerus="yes">
        <source>“%1” recorded, %n left</source>
        <translation>
            <numerusform>已记录“%1”，剩 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>记录有误</translation>
    </message>
    <message numerus="yes">
        <source>%n/month</source>
        <comment>uses</comment>
        <translation>
            <numerusform>%n 次/月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n/quarter</source>
        <comment>uses</comment>
        <translation>
            <numerusform>%n 次/季</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n/year</source>
        <comment>uses</comment>
        <translation>
            <numerusform>%n 次/年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Back on %1, %n days late</source>
        <translation>
            <numerusform>%1 归还，逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Back on %1</source>
        <translation>%1 归还</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>benefit, note</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, cancelled</source>
        <comment>benefit</comment>
        <translation>%1，已取消</translation>
    </message>
    <message>
        <source>%1, cancelled: %2</source>
        <comment>benefit, reason</comment>
        <translation>%1，已取消：%2</translation>
    </message>
    <message>
        <source>%1, back on %2</source>
        <comment>benefit, day</comment>
        <translation>%1，%2 已归还</translation>
    </message>
    <message>
        <source>%1, out until %2</source>
        <comment>benefit, day</comment>
        <translation>%1，借出至 %2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BenefitsSection</name>
    <message>
        <source>By tier</source>
        <translation>按等级</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用记录</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>尚未归还</translation>
    </message>
    <message>
        <source>Part of benefits</source>
        <translation>权益的部分</translation>
    </message>
    <message>
        <source>New benefit</source>
        <translation>新权益</translation>
    </message>
    <message>
        <source>No benefits yet</source>
        <translation>还没有权益</translation>
    </message>
    <message>
        <source>Benefits are what a tier brings beside points: a price, coupons, a trial, an invitation. The counter shows what a customer may have today, and what was given is written down.</source>
        <translation>权益是积分之外等级带来的好处：等级价、礼券、试用、邀请等。收银台会显示客户今天可享有什么，给过什么都有记录。</translation>
    </message>
    <message>
        <source>Add the usual benefits</source>
        <translation>添加常用权益</translation>
    </message>
    <message numerus="yes">
        <source>%n benefits added</source>
        <translation>
            <numerusform>已添加 %n 项权益</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is withdrawn</source>
        <translation>“%1”已停用</translation>
    </message>
    <message>
        <source>“%1” counts again</source>
        <translation>“%1”已恢复</translation>
    </message>
    <message>
        <source>New</source>
        <comment>benefit</comment>
        <translation>新权益</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BoardSection</name>
    <message>
        <source>%1 customers are close to the next tier.</source>
        <translation>%1 位客户快要升级。</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <comment>a tier</comment>
        <translation>%1及以上</translation>
    </message>
    <message>
        <source>Above the first tier</source>
        <translation>高于最低等级</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>占 %1</translation>
    </message>
    <message numerus="yes">
        <source>Upgrades in %n week(s)</source>
        <translation>
            <numerusform>近 %n 周升级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downgrades in %n week(s)</source>
        <translation>
            <numerusform>近 %n 周降级</numerusform>
        </translation>
    </message>
    <message>
        <source>customers</source>
        <comment>behind a figure</comment>
        <translation>位</translation>
    </message>
    <message>
        <source>At most %1 missing</source>
        <translation>差 %1 以内</translation>
    </message>
    <message>
        <source>Upgrades to expect until %1</source>
        <translation>到 %1 预计升级</translation>
    </message>
    <message>
        <source>%1 customers hold a tier above the first.</source>
        <translation>%1 位客户的等级高于最低一级。</translation>
    </message>
    <message>
        <source>%1 customers rose to a higher tier in the period.</source>
        <translation>这段时间里 %1 位客户升了级。</translation>
    </message>
    <message>
        <source>%1 customers fell to a lower tier in the period.</source>
        <translation>这段时间里 %1 位客户降了级。</translation>
    </message>
    <message>
        <source>%1 customers rose to %2 in the week until %3.</source>
        <translation>截至 %3 的一周里 %1 位客户升到%2。</translation>
    </message>
    <message>
        <source>%1 customers fell to a lower tier in the week until %2.</source>
        <translation>截至 %2 的一周里 %1 位客户降了级。</translation>
    </message>
    <message>
        <source>%1 customers hold the tier %2.</source>
        <translation>%1 位客户现在是%2。</translation>
    </message>
    <message>
        <source>%1 customers joined in the period and hold %2 now.</source>
        <translation>这段时间里新加入的 %1 位客户现在是%2。</translation>
    </message>
    <message>
        <source>%1 customers held %2 when the period began and hold %3 now.</source>
        <translation>%1 位客户期初是%2，现在是%3。</translation>
    </message>
    <message>
        <source>Call: %1 to %2</source>
        <comment>what is missing, and the tier</comment>
        <translation>打电话：差 %1 升%2</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) stand on today’s work list</source>
        <translation>
            <numerusform>%n 位客户已列入今日待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n week(s) (until %1)</source>
        <translation>
            <numerusform>近 %n 周（至 %1）</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Upgrade board</source>
        <translation>升级看板</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>shop and period</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <comment>the same figure of as many weeks before</comment>
        <translation>此前 %1</translation>
    </message>
    <message>
        <source>%1 customers are expected to reach the next tier until %2, by their own rhythm.</source>
        <translation>按各自的到店节奏，预计到 %2 有 %1 位客户会升级。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BoardWords</name>
    <message numerus="yes">
        <source>%n purchase(s)</source>
        <translation>
            <numerusform>%n 次消费</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source>Spent in %1 days</source>
        <translation>近 %1 天净消费</translation>
    </message>
    <message>
        <source>Spent this year</source>
        <translation>今年净消费</translation>
    </message>
    <message>
        <source>Spent so far</source>
        <translation>累计净消费</translation>
    </message>
    <message>
        <source>Purchases in %1 days</source>
        <translation>近 %1 天消费次数</translation>
    </message>
    <message>
        <source>Purchases this year</source>
        <translation>今年消费次数</translation>
    </message>
    <message>
        <source>Purchases so far</source>
        <translation>累计消费次数</translation>
    </message>
    <message>
        <source>Points earned in %1 days</source>
        <translation>近 %1 天所得积分</translation>
    </message>
    <message>
        <source>Points earned this year</source>
        <translation>今年所得积分</translation>
    </message>
    <message>
        <source>Points earned so far</source>
        <translation>累计所得积分</translation>
    </message>
    <message>
        <source>%1, net of refunds; a tier is never lowered</source>
        <translation>按%1（已扣退款）；等级只升不降</translation>
    </message>
    <message numerus="yes">
        <source>%1, net of refunds; who falls short has %n day(s) of grace, then falls one step</source>
        <translation>
            <numerusform>按%1（已扣退款），未达标宽限 %n 天，之后降一级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, net of refunds; who falls short has %n day(s) of grace</source>
        <translation>
            <numerusform>按%1（已扣退款），未达标宽限 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Week until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>to %1</source>
        <comment>a tier</comment>
        <translation>到%1</translation>
    </message>
    <message>
        <source>Downgrades</source>
        <translation>降级</translation>
    </message>
    <message numerus="yes">
        <source>Upgrades and downgrades by week: in the last %n week(s) %1 customers rose and %2 fell.</source>
        <translation>
            <numerusform>每周升级与降级：近 %n 周 %1 位客户升级，%2 位降级。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>New members</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>Flow between tiers: %1 of %2 customers hold the tier of %n week(s) ago.</source>
        <translation>
            <numerusform>等级流动：%2 位客户中 %1 位与 %n 周前等级相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrades by week</source>
        <translation>每周升级与降级</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>人</translation>
    </message>
    <message numerus="yes">
        <source>Flow in %n week(s)</source>
        <translation>
            <numerusform>近 %n 周等级流动</numerusform>
        </translation>
    </message>
    <message>
        <source>rows: then, columns: now</source>
        <translation>行：期初，列：现在</translation>
    </message>
    <message>
        <source>%1 days</source>
        <comment>the metric within so many days</comment>
        <translation>近 %1 天</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BusyLine</name>
    <message>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CellForm</name>
    <message>
        <source>%1: %2</source>
        <comment>tier, benefit</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>享有</translation>
    </message>
    <message>
        <source>Does not</source>
        <translation>不享有</translation>
    </message>
    <message>
        <source>This tier</source>
        <translation>该等级</translation>
    </message>
    <message>
        <source>Share off the price (required)</source>
        <translation>减价百分比（必填）</translation>
    </message>
    <message>
        <source>How many coupons (required)</source>
        <translation>几张优惠券（必填）</translation>
    </message>
    <message>
        <source>For how many days (required)</source>
        <translation>试用几天（必填）</translation>
    </message>
    <message>
        <source>How often (empty: as the benefit says)</source>
        <translation>可用几次（留空：按权益的设定）</translation>
    </message>
    <message>
        <source>The benefit says: as often as wished. 0 means no limit.</source>
        <translation>权益的设定是不限次数。0 表示不限。</translation>
    </message>
    <message>
        <source>The benefit says: %1. 0 means no limit.</source>
        <translation>权益的设定是 %1。0 表示不限。</translation>
    </message>
    <message>
        <source>Say how much the tier has</source>
        <translation>请填写该等级享有多少</translation>
    </message>
    <message>
        <source>“%1” of %2 saved</source>
        <comment>benefit, tier</comment>
        <translation>已保存%2的“%1”</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ChartCard</name>
    <message>
        <source>Take the chart along</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>显示图表</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>显示表格</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ClaimsView</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rewards handed out</source>
        <translation>礼品兑换记录</translation>
    </message>
    <message>
        <source>Nothing was handed out yet</source>
        <translation>还没有兑换过礼品</translation>
    </message>
    <message>
        <source>Rewards are handed out at the counter with F4, once a customer is open.</source>
        <translation>在收银台打开客户后，按 F4 兑换礼品。</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 点数</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>已兑换</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>最新 %1 笔</translation>
    </message>
    <message>
        <source>“%1” came back, %2 points were given back</source>
        <translation>“%1”已退回，退还 %2</translation>
    </message>
    <message>
        <source>The receipt is saved: %1</source>
        <translation>凭证已保存：%1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save the receipt as PDF</source>
        <translation>把凭证存为 PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印凭证</translation>
    </message>
    <message>
        <source>The receipt went to the printer.</source>
        <translation>凭证已送去打印。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ColumnList</name>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Two columns are given to %1. Keep one.</source>
        <translation>有两列都对应到%1，请只留一列。</translation>
    </message>
    <message>
        <source>A customer needs a name or a card number. Say which column holds it.</source>
        <translation>客户要有姓名或卡号，请指定对应的列。</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>%1 has this already</source>
        <translation>“%1”列已对应</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>认出</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>What column %1 becomes</source>
        <translation>“%1”列对应到</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>对应到</translation>
    </message>
    <message>
        <source>Day or month first?</source>
        <translation>分不清月和日</translation>
    </message>
    <message>
        <source>Skipped: counts as 1</source>
        <translation>跳过，每行算 1 件</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件里的列</translation>
    </message>
    <message>
        <source>%1 comes from a column and from a fixed value. Keep one.</source>
        <translation>%1既有列又有固定值，请只留一个。</translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation>请选择是哪一项</translation>
    </message>
    <message>
        <source>Type the value</source>
        <translation>请输入值</translation>
    </message>
    <message>
        <source>In every row</source>
        <translation>每行都填</translation>
    </message>
    <message>
        <source>Fixed value</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>Remove this fixed value</source>
        <translation>去掉这个固定值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What the fixed value is</source>
        <translation>固定值对应到</translation>
    </message>
    <message>
        <source>%1 columns: %2 taken, %3 skipped</source>
        <translation>%1 列，对应 %2 列，跳过 %3 列</translation>
    </message>
    <message>
        <source>%1 columns: %2 taken, %3 to check, %4 skipped</source>
        <translation>%1 列，对应 %2 列，%3 列要看，跳过 %4 列</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ColumnsPane</name>
    <message>
        <source>Guess from headings</source>
        <translation>按列名认</translation>
    </message>
    <message>
        <source>As the last time</source>
        <translation>和上次一样</translation>
    </message>
    <message>
        <source>Name of this mapping</source>
        <translation>给这套对应起个名字</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>自动认出</translation>
    </message>
    <message>
        <source>Year/month/day</source>
        <translation>年/月/日</translation>
    </message>
    <message>
        <source>Day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>Month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>月在前</translation>
    </message>
    <message>
        <source>%1 (recognised)</source>
        <translation>%1（自动认出）</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>分隔</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>First row holds the headings</source>
        <translation>第一行是列名</translation>
    </message>
    <message>
        <source>Right if the words read well</source>
        <translation>文字显示正常就对了</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>沿用</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Create unknown customers</source>
        <translation>客户不存在时自动新建</translation>
    </message>
    <message>
        <source>Create unknown products</source>
        <translation>商品不存在时自动新建</translation>
    </message>
    <message>
        <source>Fixed value for every row</source>
        <translation>每行填同一个值</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>%1 If the rows stand on another sheet, choose it above.</source>
        <translation>%1 如果内容在另一张工作表上，请在上面换一张。</translation>
    </message>
    <message>
        <source>Update names of known phone numbers</source>
        <translation>更新已有手机号的姓名</translation>
    </message>
    <message>
        <source>A row without a card number whose phone number is known under another name gives that customer the name of the row. Without this it is taken for somebody else and left out.</source>
        <translation>没有卡号的行，手机号已在另一个姓名名下时，把那位客户改成这一行的姓名。不勾选则当作另一个人，不收这一行。</translation>
    </message>
    <message>
        <source>Row %1 holds the headings</source>
        <translation>第 %1 行是列名</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CommandPalette</name>
    <message>
        <source>Look up at the counter: %1</source>
        <translation>到柜台查找：%1</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ConditionPanel</name>
    <message>
        <source>Condition on</source>
        <translation>条件字段</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>No customer has any yet.</source>
        <translation>还没有客户填写这一项。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ConfirmPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ContactPanel</name>
    <message>
        <source>Minutes waited</source>
        <translation>等了几分钟</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Waited for</source>
        <translation>等什么</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>说了什么</translation>
    </message>
    <message numerus="yes">
        <source>This tier should wait %n minutes at most</source>
        <translation>
            <numerusform>这个等级最多等 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than the %n minutes this tier was promised</source>
        <translation>
            <numerusform>超过了答应这个等级的 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>修改联系记录</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>With %1</source>
        <comment>customer</comment>
        <translation>客户：%1</translation>
    </message>
    <message>
        <source>With %1, recorded by %2</source>
        <comment>customer, operator</comment>
        <translation>客户：%1，%2 记录</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>联系类型</translation>
    </message>
    <message>
        <source>Alt 1 to Alt 5 choose, too</source>
        <translation>也可以按 Alt 1 到 Alt 5 选择</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Who began it</source>
        <translation>谁发起</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>To be done by</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Void this contact</source>
        <translation>作废这条记录</translation>
    </message>
    <message>
        <source>A day up to today</source>
        <translation>填今天或以前的日期</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>如 14:30</translation>
    </message>
    <message>
        <source>This is no day; write 2026-12-01</source>
        <translation>不是日期，请写成 2026-12-01</translation>
    </message>
    <message>
        <source>Write a few words, or choose an outcome</source>
        <translation>写几个字，或者选一个结果</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>联系记录已保存</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>联系记录已修改</translation>
    </message>
    <message>
        <source>Contact voided</source>
        <translation>联系记录已作废</translation>
    </message>
    <message>
        <source>This contact is not saved. Enter saves it, Esc drops it.</source>
        <translation>这条联系记录还没保存。Enter 保存，再按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ContactWords</name>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>到访</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>kind of contact</comment>
        <translation>服务</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>kind of contact</comment>
        <translation>等待</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>By the customer</source>
        <translation>客户发起</translation>
    </message>
    <message>
        <source>By us</source>
        <translation>我们发起</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>有意向</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome, summary</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n log-ins</source>
        <translation>
            <numerusform>登录 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <comment>waited, limit</comment>
        <translation>%1/%2 分钟</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>next step</comment>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>Next: %1, %2</source>
        <comment>step, day</comment>
        <translation>下一步：%1，%2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CounterPage</name>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Four digits, name, initials or member code</source>
        <translation>手机任意四位、姓名、拼音首字母或会员码</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>F2 makes the first member; a customer file is imported in Settings.</source>
        <translation>按 F2 建第一位会员；已有客户名单可在设置里导入。</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Who is at the counter?</source>
        <translation>请问是哪位客户？</translation>
    </message>
    <message>
        <source>Type four digits, a name or its initials, or scan a member code</source>
        <translation>输入手机任意四位、姓名或拼音首字母，也可以扫会员码</translation>
    </message>
    <message>
        <source>An order put aside was dropped</source>
        <translation>已放弃先前没记完的一单</translation>
    </message>
    <message>
        <source>Order dropped</source>
        <translation>已放弃此单</translation>
    </message>
    <message>
        <source>Recorded %1, %2 points</source>
        <comment>money, points with sign</comment>
        <translation>已入账 %1，%2 分</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <comment>money</comment>
        <translation>已入账 %1</translation>
    </message>
    <message>
        <source>Recorded %1, %2 points; now %3</source>
        <comment>money, points with sign, tier</comment>
        <translation>已入账 %1，%2 分，升为%3</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Open a customer first</source>
        <translation>请先打开客户</translation>
    </message>
    <message>
        <source>Walk-in sale</source>
        <translation>散客购买</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>加一行</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>删一行</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>Amount only</source>
        <translation>只记金额</translation>
    </message>
    <message>
        <source>Use points</source>
        <translation>用积分</translation>
    </message>
    <message>
        <source>Drop this order</source>
        <translation>放弃此单</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, why it cannot be done</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Points ledger</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>Adjust points</source>
        <translation>调整积分</translation>
    </message>
    <message>
        <source>Pin tier</source>
        <translation>锁定等级</translation>
    </message>
    <message>
        <source>Refund of the last purchase</source>
        <translation>退最近一笔购买</translation>
    </message>
    <message>
        <source>There is no purchase that could come back</source>
        <translation>没有可退的购买</translation>
    </message>
    <message>
        <source>Record a purchase</source>
        <translation>记一笔购买</translation>
    </message>
    <message>
        <source>A new customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>The form at the right makes a new file; nobody else&apos;s card is open. Esc goes back.</source>
        <translation>正在右边建一份新档案，别人的资料已经收起。按 Esc 返回。</translation>
    </message>
    <message>
        <source>Save or close the new member first</source>
        <translation>请先保存或关闭新会员</translation>
    </message>
    <message>
        <source>Purchase: %1</source>
        <comment>customer</comment>
        <translation>购买：%1</translation>
    </message>
    <message>
        <source>Save member</source>
        <translation>保存会员</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>No new member</source>
        <translation>不建新会员</translation>
    </message>
    <message>
        <source>The sale before is still being recorded. One moment, then go on.</source>
        <translation>上一笔还在记录中，请稍等片刻再继续。</translation>
    </message>
    <message>
        <source>Not recorded: %1</source>
        <translation>没有记上：%1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Record a contact</source>
        <translation>记录一次联系</translation>
    </message>
    <message>
        <source>Taken back; %1 points are owed now</source>
        <translation>已撤销；现欠积分 %1</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Pay a purchase with points</source>
        <translation>用积分支付消费</translation>
    </message>
    <message>
        <source>Redeem a reward</source>
        <translation>兑换礼品</translation>
    </message>
    <message>
        <source>%1; hand over: %2</source>
        <comment>what was recorded, gifts</comment>
        <translation>%1；请交付：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between gifts</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n coupons given</source>
        <comment>what was recorded</comment>
        <translation>
            <numerusform>%1；发放 %n 张优惠券</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the search box</comment>
        <translation>返回搜索框</translation>
    </message>
    <message>
        <source>What was lent is back</source>
        <translation>借出的已归还</translation>
    </message>
    <message>
        <source>%1 came back</source>
        <comment>benefit</comment>
        <translation>归还%1</translation>
    </message>
    <message>
        <source>Record use of %1</source>
        <comment>benefit</comment>
        <translation>记录使用：%1</translation>
    </message>
    <message>
        <source>%1; %2 gets %3 points for the referral</source>
        <comment>what was recorded, referrer, points</comment>
        <translation>%1；推荐人%2获得 %3 积分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponBox</name>
    <message>
        <source>from %1</source>
        <translation>满 %1</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未用</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Use coupon %1</source>
        <translation>使用优惠券 %1</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Best choice</source>
        <translation>最省方案</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>扫码或输入券码</translation>
    </message>
    <message>
        <source>Code of a coupon</source>
        <translation>券码</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponDetail</name>
    <message>
        <source>Issue…</source>
        <translation>发放…</translation>
    </message>
    <message>
        <source>Print codes…</source>
        <translation>打印券码…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Latest uses</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Put back in use</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>None can be issued while it is out of use.</source>
        <translation>停用期间不能发放。</translation>
    </message>
    <message>
        <source>None can be issued after its last day.</source>
        <translation>已过最后一天，不能再发放。</translation>
    </message>
    <message>
        <source>Budget: %1 of %2 left</source>
        <translation>预算：还剩 %1，共 %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message numerus="yes">
        <source>%n uses</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>可用时间</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between products</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>One coupon</source>
        <translation>每张券</translation>
    </message>
    <message>
        <source>as often as the limits allow</source>
        <translation>在限额内不限次数</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>总次数</translation>
    </message>
    <message>
        <source>Each customer</source>
        <translation>每位客户</translation>
    </message>
    <message>
        <source>After a return</source>
        <translation>退货后</translation>
    </message>
    <message>
        <source>Counts once more when the whole purchase comes back</source>
        <translation>整单退货后可再次使用</translation>
    </message>
    <message>
        <source>Stays used when the purchase comes back</source>
        <translation>退货后仍算已用</translation>
    </message>
    <message>
        <source>Gets one by itself</source>
        <translation>自动发放</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>%1, used %2, given away %3</source>
        <comment>coupons, uses, money</comment>
        <translation>%1 张，已用 %2 次，共优惠 %3</translation>
    </message>
    <message>
        <source>Printed codes</source>
        <translation>印刷券码</translation>
    </message>
    <message numerus="yes">
        <source>%n not used yet</source>
        <translation>
            <numerusform>%n 个未使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has used one yet.</source>
        <translation>还没有人使用过。</translation>
    </message>
    <message>
        <source>Somebody without a card</source>
        <translation>非会员</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>已退货</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponEditor</name>
    <message>
        <source>What was typed is not saved. Close once more to give it up.</source>
        <translation>填写的内容还没有保存。再关闭一次则放弃。</translation>
    </message>
    <message>
        <source>“%1” is made.</source>
        <translation>已新建“%1”。</translation>
    </message>
    <message>
        <source>“%1” is changed.</source>
        <translation>已修改“%1”。</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>新建优惠券</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>When and for what</source>
        <translation>时间与商品</translation>
    </message>
    <message>
        <source>How often and for whom</source>
        <translation>次数与对象</translation>
    </message>
    <message numerus="yes">
        <source>%n coupons of this kind have been issued: what you change here changes what those still open are worth. Their days stay as they are.</source>
        <translation>
            <numerusform>这种券已发放 %n 张：此处的改动也会改变未使用券的优惠，有效期不变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponFinder</name>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>For whoever brings it</source>
        <translation>谁持有谁可用</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>how, day</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>QR code of the coupon</source>
        <translation>优惠券二维码</translation>
    </message>
    <message>
        <source>Where it was used</source>
        <translation>使用记录</translation>
    </message>
    <message>
        <source>Why it is taken out of use</source>
        <translation>停用原因</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>已退货</translation>
    </message>
    <message>
        <source>The coupon still counts. Close once more to leave it as it is.</source>
        <translation>这张券仍然可用。再关闭一次则保持原样。</translation>
    </message>
    <message>
        <source>The coupon %1 is out of use.</source>
        <translation>优惠券 %1 已停用。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponList</name>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已发放</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Given away</source>
        <translation>已优惠</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>剩余预算</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>No coupons yet</source>
        <translation>还没有优惠券</translation>
    </message>
    <message>
        <source>Coupons bring customers back: money off from an amount, a share off, a gift, something for the first order. Make a kind, then issue it to customers or print codes for whoever brings them.</source>
        <translation>优惠券能让客户再次光临：满减、折扣、赠品、首单优惠。先新建一种券，再发给客户，或打印券码，谁持有谁可用。</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>新建优惠券</translation>
    </message>
    <message>
        <source>Nothing is withdrawn</source>
        <translation>没有停用的券</translation>
    </message>
    <message>
        <source>Kinds of coupons that are taken out of use stand here and can be put back.</source>
        <translation>停用的券列在这里，可以恢复使用。</translation>
    </message>
    <message>
        <source>Kinds of coupons</source>
        <translation>优惠券种类</translation>
    </message>
    <message>
        <source>When, and with others</source>
        <translation>时间与叠加</translation>
    </message>
    <message>
        <source>%1 used</source>
        <comment>coupons</comment>
        <translation>已用 %1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponWords</name>
    <message>
        <source>Spend &amp; save</source>
        <translation>满减</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>立减</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>免单</translation>
    </message>
    <message>
        <source>% off</source>
        <comment>how a share off is said: translate as “折” where one names the tenths that are paid</comment>
        <translation>折</translation>
    </message>
    <message>
        <source>%1% off</source>
        <comment>share off; where tenths are said, %1 is what is left to pay, such as 9 or 8.5</comment>
        <translation>%1 折</translation>
    </message>
    <message>
        <source>every %1 spent saves %2</source>
        <translation>每满 %1 减 %2</translation>
    </message>
    <message>
        <source>spend %1, save %2</source>
        <translation>满 %1 减 %2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n times</source>
        <translation>
            <numerusform>最多 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 off</source>
        <comment>an amount</comment>
        <translation>减 %1</translation>
    </message>
    <message>
        <source>gift: %1</source>
        <translation>赠 %1</translation>
    </message>
    <message>
        <source>first order: %1</source>
        <comment>what it takes off</comment>
        <translation>首单：%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>least amount of the order</comment>
        <translation>满 %1</translation>
    </message>
    <message>
        <source>at most %1 off</source>
        <translation>最多减 %1</translation>
    </message>
    <message>
        <source>counted over all orders</source>
        <translation>按期间累计消费</translation>
    </message>
    <message>
        <source>some goods only</source>
        <translation>限部分商品</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between steps</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between clauses</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>a day</comment>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n days from issue</source>
        <translation>
            <numerusform>发放后 %n 天内</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between weekdays</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>hours</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直可用</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独使用</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>可叠加</translation>
    </message>
    <message>
        <source>With all</source>
        <translation>都可叠加</translation>
    </message>
    <message>
        <source>Stands alone: no other coupon goes with it, but those that go with all.</source>
        <translation>单独使用：除“都可叠加”的券外，不与其他券同用。</translation>
    </message>
    <message>
        <source>Goes with other coupons, but not with one that stands alone.</source>
        <translation>可与其他券同用，但不能与单独使用的券同用。</translation>
    </message>
    <message>
        <source>Goes with all coupons, even with one that stands alone.</source>
        <translation>可与所有券同用，包括单独使用的券。</translation>
    </message>
    <message>
        <source>Nobody; it is issued by hand</source>
        <translation>不自动发放，由人工发放</translation>
    </message>
    <message>
        <source>Whoever rises to a higher tier</source>
        <translation>每次升级的客户</translation>
    </message>
    <message>
        <source>Whoever rises to %1</source>
        <translation>升到%1的客户</translation>
    </message>
    <message>
        <source>Everybody in the month of the birthday</source>
        <translation>生日当月的客户</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Taken out of use: coupons of this kind do not count until it is put back.</source>
        <translation>已停用：恢复使用之前，这种券都不能用。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>It ended on %1.</source>
        <translation>已于 %1 到期。</translation>
    </message>
    <message>
        <source>Budget used up</source>
        <translation>预算用完</translation>
    </message>
    <message>
        <source>What it may give away is used up; raise the budget to go on.</source>
        <translation>优惠预算已经用完，提高预算后可继续使用。</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>次数用完</translation>
    </message>
    <message>
        <source>It was used as often as it may be; raise the limit to go on.</source>
        <translation>使用次数已到上限，提高上限后可继续使用。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>It counts from %1 on.</source>
        <translation>%1 起可用。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Taken out of use: %1</source>
        <translation>已停用：%1</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>It has been used.</source>
        <translation>已经使用过。</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>It counts and never ends.</source>
        <translation>可用，长期有效。</translation>
    </message>
    <message>
        <source>It counts until %1.</source>
        <translation>可用至 %1。</translation>
    </message>
    <message>
        <source>Issued by hand</source>
        <translation>人工发放</translation>
    </message>
    <message>
        <source>Issued to a list of customers</source>
        <translation>按客户名单发放</translation>
    </message>
    <message>
        <source>One of a printed batch</source>
        <translation>批量印刷券码</translation>
    </message>
    <message>
        <source>Issued by its rule</source>
        <translation>按规则自动发放</translation>
    </message>
    <message>
        <source>A benefit of the tier</source>
        <translation>等级权益</translation>
    </message>
    <message>
        <source>Given for a recommendation</source>
        <translation>推荐奖励</translation>
    </message>
    <message>
        <source>Given by a campaign</source>
        <translation>活动赠送</translation>
    </message>
    <message>
        <source>Write at least one step: how much is spent, how much is saved.</source>
        <translation>请至少填写一档：满多少，减多少。</translation>
    </message>
    <message>
        <source>From step to step both amounts must rise, and nothing may save more than is spent.</source>
        <translation>每一档的两个金额都要比上一档高，减的不能超过满的。</translation>
    </message>
    <message>
        <source>Write how much is taken off: more than 0 and at most 100 per cent.</source>
        <translation>请填写减多少：大于 0%，最多 100%。</translation>
    </message>
    <message>
        <source>Write the amount that is taken off, above 0.</source>
        <translation>请填写减免金额，须大于 0。</translation>
    </message>
    <message>
        <source>Write what is handed over.</source>
        <translation>请填写赠送什么。</translation>
    </message>
    <message>
        <source>Write hours as 18:00 and 21:00, the second one later than the first.</source>
        <translation>时间请写成 18:00 和 21:00，后一个要晚于前一个。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Correct one of them.</source>
        <translation>最后一天早于第一天，请改正其中一个。</translation>
    </message>
    <message>
        <source>What is counted over all orders needs more than one use. Write 0 for as often as the limits allow.</source>
        <translation>按累计消费计算的券要能多次使用。填 0 表示在限额内不限次数。</translation>
    </message>
    <message>
        <source>Up to six capital letters A to Z.</source>
        <translation>最多六个大写字母 A 到 Z。</translation>
    </message>
    <message>
        <source>No product has the number “%1”. Check it, or add the product first.</source>
        <translation>没有编号为“%1”的商品。请检查，或先添加商品。</translation>
    </message>
    <message>
        <source>No product has the category “%1”. Check the spelling.</source>
        <translation>没有品类为“%1”的商品。请检查拼写。</translation>
    </message>
    <message>
        <source>Give it a name that clerks recognise.</source>
        <translation>请起一个店员认得的名称。</translation>
    </message>
    <message>
        <source>Another kind of coupon has this name. Choose another one.</source>
        <translation>已有同名的优惠券，请换一个名称。</translation>
    </message>
    <message>
        <source>This number is too small or too large.</source>
        <translation>数值太小或太大。</translation>
    </message>
    <message>
        <source>Coupons of this kind exist, so it stays. Take it out of use instead.</source>
        <translation>这种券已经发放过，不能删除，可以停用。</translation>
    </message>
    <message>
        <source>the tier it came with was taken back</source>
        <translation>带来它的等级已撤回</translation>
    </message>
    <message>
        <source>%1–%2 the next day</source>
        <comment>hours</comment>
        <translation>%1–次日%2</translation>
    </message>
    <message>
        <source>In the month of the birthday, from %1 on</source>
        <translation>生日当月，%1 及以上</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponsSection</name>
    <message>
        <source>Coupons are being issued already; wait until that is done, or stop it in the bar at the foot.</source>
        <translation>正在发放优惠券，请等它完成，或在底部的任务栏中停止。</translation>
    </message>
    <message>
        <source>Issuing “%1”; the bar at the foot shows how far and can stop it.</source>
        <translation>正在发放“%1”，底部的任务栏显示进度，也可以停止。</translation>
    </message>
    <message>
        <source>Issue coupons</source>
        <translation>发放优惠券</translation>
    </message>
    <message>
        <source>%1 customers have got “%2”.</source>
        <translation>%1 位客户已收到“%2”。</translation>
    </message>
    <message>
        <source>The issue was stopped; nobody got a coupon.</source>
        <translation>发放已停止，没有人收到券。</translation>
    </message>
    <message>
        <source>“%1” is in use again.</source>
        <translation>“%1”已恢复使用。</translation>
    </message>
    <message>
        <source>“%1” is out of use.</source>
        <translation>“%1”已停用。</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>新建优惠券</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Find a coupon by its code</source>
        <translation>输入券码查找</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerDetail</name>
    <message>
        <source>Card %1</source>
        <translation>卡号 %1</translation>
    </message>
    <message>
        <source>Manager %1</source>
        <translation>专属经理 %1</translation>
    </message>
    <message>
        <source>Open at the counter</source>
        <translation>在柜台打开</translation>
    </message>
    <message>
        <source>Purchases %1</source>
        <comment>tab, count</comment>
        <translation>购买 %1</translation>
    </message>
    <message>
        <source>Purchases</source>
        <comment>tab</comment>
        <translation>购买</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>tab</comment>
        <translation>时间线</translation>
    </message>
    <message>
        <source>File</source>
        <comment>tab</comment>
        <translation>资料</translation>
    </message>
    <message>
        <source>Changes to %1 are not saved.</source>
        <comment>customer</comment>
        <translation>%1 的修改还没保存。</translation>
    </message>
    <message numerus="yes">
        <source>Changes to %1 and %n more are not saved.</source>
        <comment>customer</comment>
        <translation>
            <numerusform>%1 和另外 %n 位的修改还没保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回去</translation>
    </message>
    <message>
        <source>Next step done</source>
        <translation>下一步已完成</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>What is known of the customer</source>
        <translation>客户的各项信息</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerForm</name>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Reading (pinyin, for the search)</source>
        <translation>读音（拼音，供搜索用）</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>专属经理</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入会日期</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>yyyy-mm-dd or mm-dd</source>
        <translation>年-月-日，或只写月-日</translation>
    </message>
    <message>
        <source>Name, phone or card number</source>
        <translation>姓名、手机或卡号</translation>
    </message>
    <message>
        <source>By the lunar calendar</source>
        <translation>农历</translation>
    </message>
    <message>
        <source>Scan the card at any time. Left empty, the next free number is given.</source>
        <translation>随时可以扫卡；留空则自动编号。</translation>
    </message>
    <message>
        <source>Scan the new card at any time to replace a lost one.</source>
        <translation>补卡时随时可以扫新卡。</translation>
    </message>
    <message>
        <source>Open that customer</source>
        <translation>打开那位客户</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>This card is %1&apos;s</source>
        <comment>customer</comment>
        <translation>这张卡是%1的</translation>
    </message>
    <message>
        <source>This phone is %1&apos;s</source>
        <comment>customer</comment>
        <translation>这个手机号是%1的</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerSideColumn</name>
    <message>
        <source>Points expiring</source>
        <translation>积分到期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>No points</source>
        <translation>没有积分</translation>
    </message>
    <message>
        <source>Tags and consents</source>
        <translation>标签与授权</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <comment>channel</comment>
        <translation>%1已退订</translation>
    </message>
    <message>
        <source>Coupons that count</source>
        <translation>可用优惠券</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <translation>至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Benefits today</source>
        <translation>今日权益</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>what was lent</comment>
        <translation>归还</translation>
    </message>
    <message>
        <source>%1 came back</source>
        <comment>benefit</comment>
        <translation>归还%1</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>a benefit</comment>
        <translation>使用</translation>
    </message>
    <message>
        <source>Record use of %1</source>
        <comment>benefit</comment>
        <translation>记录使用：%1</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推荐有礼</translation>
    </message>
    <message>
        <source>Use with a note…</source>
        <translation>使用并写备注…</translation>
    </message>
    <message>
        <source>Record use of %1 with a note</source>
        <comment>benefit</comment>
        <translation>记录使用 %1，并写备注</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerTable</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tick all customers of the list</source>
        <translation>勾选列表中的全部客户</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerView</name>
    <message>
        <source>Recent events</source>
        <translation>最近动态</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值点数</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Spent in 365 days</source>
        <translation>近 365 天消费</translation>
    </message>
    <message>
        <source>Card %1</source>
        <translation>卡号 %1</translation>
    </message>
    <message>
        <source>Member since %1</source>
        <comment>day</comment>
        <translation>%1 入会</translation>
    </message>
    <message>
        <source>Manager %1</source>
        <translation>专属经理 %1</translation>
    </message>
    <message>
        <source>no end of validity</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1 expire on %2</source>
        <comment>points, day</comment>
        <translation>%1 分 %2 到期</translation>
    </message>
    <message>
        <source>for services</source>
        <translation>可用于服务</translation>
    </message>
    <message>
        <source>none</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, amount</comment>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>未到店</translation>
    </message>
    <message>
        <source>no purchase yet</source>
        <translation>还没有购买</translation>
    </message>
    <message numerus="yes">
        <source>%n orders, %1 each</source>
        <translation>
            <numerusform>%n 单・客单价 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tier, threshold</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <comment>events</comment>
        <translation>
            <numerusform>全部 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>first ends %1</source>
        <comment>day</comment>
        <translation>最近 %1 到期</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerWords</name>
    <message>
        <source>No purchase yet</source>
        <comment>lifecycle stage</comment>
        <translation>未购</translation>
    </message>
    <message>
        <source>New</source>
        <comment>lifecycle stage</comment>
        <translation>新客</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>lifecycle stage</comment>
        <translation>活跃</translation>
    </message>
    <message>
        <source>At risk</source>
        <comment>lifecycle stage</comment>
        <translation>流失风险</translation>
    </message>
    <message>
        <source>Dormant</source>
        <comment>lifecycle stage</comment>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>lifecycle stage</comment>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Back again</source>
        <comment>lifecycle stage</comment>
        <translation>已召回</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>gender</comment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>%1 年生</translation>
    </message>
    <message>
        <source>%1, born %2</source>
        <comment>gender and year</comment>
        <translation>%1・%2 年生</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Highest tier reached</source>
        <translation>已是最高等级</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>amount missing, tier</comment>
        <translation>距%2还差 %1</translation>
    </message>
    <message numerus="yes">
        <source>by spend in %n days</source>
        <translation>
            <numerusform>按近 %n 天消费</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by orders in %n days</source>
        <translation>
            <numerusform>按近 %n 天购买次数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by points in %n days</source>
        <translation>
            <numerusform>按近 %n 天所得积分</numerusform>
        </translation>
    </message>
    <message>
        <source>by spend this year</source>
        <translation>按今年消费</translation>
    </message>
    <message>
        <source>by orders this year</source>
        <translation>按今年购买次数</translation>
    </message>
    <message>
        <source>by points this year</source>
        <translation>按今年所得积分</translation>
    </message>
    <message>
        <source>by spend of all time</source>
        <translation>按累计消费</translation>
    </message>
    <message>
        <source>by orders of all time</source>
        <translation>按累计购买次数</translation>
    </message>
    <message>
        <source>by points of all time</source>
        <translation>按累计所得积分</translation>
    </message>
    <message>
        <source>%1 for good, %2</source>
        <comment>tier, measure</comment>
        <translation>%1长期有效・%2</translation>
    </message>
    <message>
        <source>%1 pinned until %2</source>
        <comment>tier, day</comment>
        <translation>%1锁定至 %2</translation>
    </message>
    <message>
        <source>%1 in grace until %2</source>
        <comment>tier, day</comment>
        <translation>%1宽限期至 %2</translation>
    </message>
    <message>
        <source>%1 until %2, %3</source>
        <comment>tier, day, measure</comment>
        <translation>%1有效至 %2・%3</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入会</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>product</comment>
        <translation>
            <numerusform>%1，另 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <comment>goods</comment>
        <translation>%1，已退货</translation>
    </message>
    <message>
        <source>%1, partly taken back</source>
        <comment>goods</comment>
        <translation>%1，部分退货</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <comment>goods</comment>
        <translation>%1，已撤销</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>goods, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>cause, reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 renewed</source>
        <comment>tier</comment>
        <translation>%1续期</translation>
    </message>
    <message>
        <source>%1 pinned: %2</source>
        <comment>tier, reason</comment>
        <translation>锁定%1：%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from tier, to tier</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Member since this day</source>
        <translation>成为会员</translation>
    </message>
    <message>
        <source>Through %1</source>
        <comment>channel</comment>
        <translation>来自%1</translation>
    </message>
    <message>
        <source>Your role may not record sales</source>
        <translation>您的角色不能记购买</translation>
    </message>
    <message>
        <source>Your role may not give refunds</source>
        <translation>您的角色不能办退货</translation>
    </message>
    <message>
        <source>Your role may not change customers</source>
        <translation>您的角色不能修改客户</translation>
    </message>
    <message>
        <source>Your role may not adjust points</source>
        <translation>您的角色不能调整积分</translation>
    </message>
    <message>
        <source>Your role may not pin tiers</source>
        <translation>您的角色不能锁定等级</translation>
    </message>
    <message>
        <source>Your role may not do this</source>
        <translation>您的角色没有这项权限</translation>
    </message>
    <message>
        <source>%1 pts</source>
        <comment>points</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>link on a purchase</comment>
        <translation>退货</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>link on a contact</comment>
        <translation>修改</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>contact, next step</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1 → %2, files merged or parted: %3</source>
        <comment>from tier, to tier, card of the other file</comment>
        <translation>%1 → %2，档案合并或分开：%3</translation>
    </message>
    <message>
        <source>Benefit</source>
        <comment>kind of event</comment>
        <translation>权益</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>筛选名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>打标签</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>已选 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>None ticked</source>
        <translation>未选客户</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <comment>rows in sight</comment>
        <translation>第 %1–%2 位，共 %3 位</translation>
    </message>
    <message>
        <source>Customers: add a condition</source>
        <translation>客户：添加条件</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>打标签…</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>Nobody meets these conditions</source>
        <translation>没有客户符合这些条件</translation>
    </message>
    <message>
        <source>Take one of them away, or begin with all customers again.</source>
        <translation>去掉其中一个条件，或重新从全部客户开始。</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>显示全部客户</translation>
    </message>
    <message numerus="yes">
        <source>Export %n</source>
        <comment>ticked customers</comment>
        <translation>
            <numerusform>导出 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Customers: record a contact</source>
        <translation>客户：记录一次联系</translation>
    </message>
    <message>
        <source>Customers: manage tags</source>
        <translation>客户：管理标签</translation>
    </message>
    <message>
        <source>Customers: waiting times</source>
        <translation>客户：等待时长</translation>
    </message>
    <message>
        <source>List</source>
        <comment>tab</comment>
        <translation>列表</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>tab</comment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Pages of customers</source>
        <translation>客户的各页</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Manager…</source>
        <translation>经理…</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>管理标签…</translation>
    </message>
    <message>
        <source>Waiting times…</source>
        <translation>等待时长…</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n customers changed</source>
        <translation>
            <numerusform>已修改 %n 位客户的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Manager of the customers chosen</source>
        <translation>所选客户的专属经理</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指派</translation>
    </message>
    <message>
        <source>Assigning</source>
        <translation>正在指派</translation>
    </message>
    <message numerus="yes">
        <source>%1 looks after %n more customers</source>
        <comment>manager</comment>
        <translation>
            <numerusform>已把 %n 位客户交给%1</numerusform>
        </translation>
    </message>
    <message>
        <source>customers</source>
        <comment>name of a file</comment>
        <translation>客户</translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Bring them along in a file, look at a demo shop first, or record a new member with F2.</source>
        <translation>从文件导入，先看看演示店，或按 F2 登记新会员。</translation>
    </message>
    <message>
        <source>Look at a demo shop…</source>
        <translation>看看演示店…</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Customers: find duplicates and merge them</source>
        <translation>客户：查找并合并重复档案</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>重复档案…</translation>
    </message>
</context>
<context>
    <name>regulars::ui::DataSection</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1 · schema %2</source>
        <translation>%1・结构版本 %2</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在运行，进度见窗口底部，也可在那里取消。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Everything agrees: %1 checks, %2 figures compared.</source>
        <translation>全部相符：核对 %1 项，比对 %2 个数字。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s). What is derived can be repaired; facts come from a backup.</source>
        <translation>
            <numerusform>%n 处不符。算得出来的数字可以修复，原始记录要从备份恢复。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in the facts themselves. Restore the newest backup.</source>
        <translation>
            <numerusform>原始记录有 %n 处不符。请恢复最近的备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Night run</source>
        <translation>夜间任务</translation>
    </message>
    <message>
        <source>Nothing was due.</source>
        <translation>没有到期要处理的。</translation>
    </message>
    <message>
        <source>%1 customers looked at: %2 tiers renewed, %3 lowered, %4 points expired.</source>
        <translation>检查了 %1 位客户：%2 位续期，%3 位降级，%4 分到期作废。</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>当前数据库</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Points outstanding</source>
        <translation>未用积分</translation>
    </message>
    <message>
        <source>Computes every balance, summary and counter anew from the purchases and entries, and checks the file and the audit trail. Nothing is changed.</source>
        <translation>从每笔购买、每行流水重新算出余额、汇总和人数，并检查文件和审计记录。不改动任何数据。</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>开始核对</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不符项</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实为</translation>
    </message>
    <message>
        <source>Renews and lowers tiers that fall due and writes off points that have expired. It runs by itself when a day begins; running it again does no harm.</source>
        <translation>到期的等级续期或下调，到期的积分作废。每天换日时自动运行，多运行一次也不会重复处理。</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即运行</translation>
    </message>
    <message>
        <source>%1 walk-ins</source>
        <comment>purchases without a customer</comment>
        <translation>散客 %1 笔</translation>
    </message>
</context>
<context>
    <name>regulars::ui::DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>打开日历</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>regulars::ui::DeedForm</name>
    <message>
        <source>This is no number that fits here</source>
        <translation>这里不能填这个数</translation>
    </message>
    <message>
        <source>A day such as 2026-12-31</source>
        <translation>请输入日期，如 2026-12-31</translation>
    </message>
</context>
<context>
    <name>regulars::ui::DoorsStep</name>
    <message>
        <source>Import the list you have</source>
        <translation>导入已有名单</translation>
    </message>
    <message>
        <source>Excel or CSV. Columns are recognised, and tried out first.</source>
        <translation>Excel 或 CSV：客户、购买记录、积分余额。编码和列自动认，写入前先试运行。</translation>
    </message>
    <message>
        <source>Whatever the till, WeChat or the old members&apos; system exports</source>
        <translation>微信、收银机、旧会员系统导出的表都可以</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Register the first customer</source>
        <translation>登记第一位客户</translation>
    </message>
    <message>
        <source>A name or a phone number is enough; the rest can follow.</source>
        <translation>只要姓名或手机号，其余的以后补。</translation>
    </message>
    <message>
        <source>At the counter, F2 does it at any time</source>
        <translation>柜台页也可以随时按 F2</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Look at a demo shop first</source>
        <translation>先看演示店</translation>
    </message>
    <message>
        <source>1,200 customers, three years of purchases, kept apart.</source>
        <translation>1,200 位客户、3 年购买的样例店，单独存放，不会混进你的数据。</translation>
    </message>
    <message>
        <source>Takes a few seconds; delete its file and it is gone</source>
        <translation>约几秒钟，删掉文件就没有了</translation>
    </message>
    <message>
        <source>Open the demo shop</source>
        <translation>打开演示店</translation>
    </message>
    <message>
        <source>Where customers come from</source>
        <translation>客户从哪里来</translation>
    </message>
    <message>
        <source>Where do the first customers come from?</source>
        <translation>客户从哪里来？</translation>
    </message>
    <message>
        <source>There are none yet. Choose a beginning; the other two can be done at any time.</source>
        <translation>现在还没有客户。选一个开头，另外两个以后随时可以做。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::DuplicatesPanel</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 is now part of %2</source>
        <translation>%1 已并入 %2</translation>
    </message>
    <message>
        <source>%1 and %2 are two customers again</source>
        <translation>%1 和 %2 又是两位客户了</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>邮箱相同</translation>
    </message>
    <message>
        <source>Nothing was merged yet.</source>
        <translation>还没有合并过。</translation>
    </message>
    <message>
        <source>Parting brings both files back as they were; what was recorded since stays with the one that was kept.</source>
        <translation>分开后两份档案恢复原样；合并之后记下的内容留在保留的那一份。</translation>
    </message>
    <message>
        <source>One person, two files</source>
        <translation>同一个人，两份档案</translation>
    </message>
    <message>
        <source>May be one</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>Merged before</source>
        <translation>合并记录</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>看哪个列表</translation>
    </message>
    <message>
        <source>Part again</source>
        <translation>重新分开</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merges so far</source>
        <translation>以往的合并</translation>
    </message>
    <message>
        <source>The file that stays</source>
        <translation>保留的档案</translation>
    </message>
    <message>
        <source>The file that goes into it</source>
        <translation>并入的档案</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>%1 %2 went into %3 %4</source>
        <translation>%1 %2 并入 %3 %4</translation>
    </message>
    <message>
        <source>%1, parted again</source>
        <translation>%1，已分开</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>同名</translation>
    </message>
    <message>
        <source>name sounds the same</source>
        <translation>姓名同音</translation>
    </message>
    <message>
        <source>same birthday</source>
        <translation>生日相同</translation>
    </message>
    <message>
        <source>phone ends alike</source>
        <translation>手机尾号相同</translation>
    </message>
    <message>
        <source>Looking for files that may be one person&apos;s…</source>
        <translation>正在查找可能是同一个人的档案…</translation>
    </message>
    <message>
        <source>No two files look like one person&apos;s.</source>
        <translation>没有看起来像同一个人的档案。</translation>
    </message>
    <message numerus="yes">
        <source>%n files or groups may be one person&apos;s, the likeliest first. Merging adds up everything and can be undone.</source>
        <translation>
            <numerusform>有 %n 组档案可能是同一个人，最像的在前。合并会把一切加在一起，并且可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that may be one person&apos;s</source>
        <translation>可能是同一个人的档案</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two customers</comment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1 and %2 are two people</source>
        <translation>%1 和 %2 不是同一个人</translation>
    </message>
    <message>
        <source>%1 and %2 are looked at again</source>
        <translation>%1 和 %2 会重新核对</translation>
    </message>
    <message>
        <source>Nothing was set aside yet.</source>
        <translation>还没有排除过。</translation>
    </message>
    <message>
        <source>These look alike and are two people each. Looked at again, they stand in the first list.</source>
        <translation>这些档案看起来像，其实是两个人。重新核对后会回到第一个列表。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>Files that are two people&apos;s</source>
        <translation>不是同一个人的档案</translation>
    </message>
    <message>
        <source>These are two people</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>并入</translation>
    </message>
</context>
<context>
    <name>regulars::ui::EarningWords</name>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message numerus="yes">
        <source>%n points per purchase</source>
        <translation>
            <numerusform>每单 %n 积分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for every %1</source>
        <translation>
            <numerusform>每满 %1 得 %n 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between weekdays</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tiers</source>
        <translation>
            <numerusform>限 %n 个等级</numerusform>
        </translation>
    </message>
    <message>
        <source>some products only</source>
        <translation>限部分商品</translation>
    </message>
    <message>
        <source>not for some products</source>
        <translation>部分商品除外</translation>
    </message>
    <message>
        <source>Standard rule</source>
        <translation>标准规则</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points per purchase</source>
        <comment>rule, points</comment>
        <translation>
            <numerusform>%1：每单 %n 积分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points for every %2 of %3</source>
        <comment>rule, points, money, money</comment>
        <translation>
            <numerusform>%1：%3 中每满 %2 得 %n 积分</numerusform>
        </translation>
    </message>
    <message>
        <source>× %1 for the tier %2</source>
        <translation>× %1（%2等级）</translation>
    </message>
    <message>
        <source>× %1 on the birthday</source>
        <translation>× %1（生日当天）</translation>
    </message>
    <message>
        <source>× %1 on the member day</source>
        <translation>× %1（会员日）</translation>
    </message>
    <message>
        <source>× %1 by “%2”</source>
        <translation>× %1（“%2”）</translation>
    </message>
    <message>
        <source>%1 · earned %2, never ends</source>
        <translation>%1 · %2 获得，永久有效</translation>
    </message>
    <message>
        <source>%1 · earned %2, good until %3</source>
        <translation>%1 · %2 获得，有效至 %3</translation>
    </message>
    <message>
        <source>Earned by the purchase %1.</source>
        <translation>购买 %1 所得。</translation>
    </message>
    <message>
        <source>Spent on the purchase %1.</source>
        <translation>用于支付购买 %1。</translation>
    </message>
    <message>
        <source>Taken back, because goods came back with %1.</source>
        <translation>退货 %1，收回所得积分。</translation>
    </message>
    <message>
        <source>Given back, because goods that were paid with points came back with %1.</source>
        <translation>退货 %1，退还当时支付用的积分。</translation>
    </message>
    <message>
        <source>Booked by hand: %1</source>
        <translation>手工调整：%1</translation>
    </message>
    <message>
        <source>An adjustment was undone: %1</source>
        <translation>撤销了一笔调整：%1</translation>
    </message>
    <message>
        <source>The points ended and were written off.</source>
        <translation>积分到期，已清零。</translation>
    </message>
    <message>
        <source>Brought along from an older system.</source>
        <translation>从旧系统带入。</translation>
    </message>
    <message>
        <source>Spent on the reward “%1”.</source>
        <translation>用于兑换礼品“%1”。</translation>
    </message>
    <message>
        <source>Given back, because the reward “%1” was returned.</source>
        <translation>礼品“%1”退回，退还所用积分。</translation>
    </message>
    <message>
        <source>Given by a campaign.</source>
        <translation>活动赠送。</translation>
    </message>
    <message>
        <source>Given for a recommendation.</source>
        <translation>推荐所得。</translation>
    </message>
    <message>
        <source>Came over from a merged file.</source>
        <translation>由合并的档案转入。</translation>
    </message>
    <message>
        <source>An import was taken back.</source>
        <translation>撤回了一次导入。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::EvaluateOffer</name>
    <message>
        <source>Evaluate tiers</source>
        <translation>等级评定</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在运行，进度见窗口底部，也可在那里取消。</translation>
    </message>
    <message>
        <source>%1 customers checked: %2 rose, %3 fell, %4 renewed.</source>
        <translation>评定了 %1 位客户：%2 位升级，%3 位降级，%4 位续期。</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) move once all are judged by these rules. That is not taken back with the rules.</source>
        <translation>
            <numerusform>按这套规则评定全员，会有 %n 位客户变动等级，且不随规则一起撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <translation>立即评定</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ExpiringView</name>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值点数</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Earliest end</source>
        <translation>最早到期</translation>
    </message>
    <message>
        <source>Points that end, by month</source>
        <translation>按月到期的积分</translation>
    </message>
    <message>
        <source>Whose points end</source>
        <translation>积分到期的客户</translation>
    </message>
    <message>
        <source>Nothing ends soon</source>
        <translation>近期没有到期</translation>
    </message>
    <message>
        <source>No points end within the next twelve months.</source>
        <translation>今后十二个月内没有积分到期。</translation>
    </message>
    <message>
        <source>Ending in %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>The first %1 of %2</source>
        <translation>共 %2 位，显示前 %1 位</translation>
    </message>
    <message>
        <source>Tag these customers</source>
        <translation>给这些客户打标签</translation>
    </message>
    <message>
        <source>All of them get one tag, by which they are found in the list of customers</source>
        <translation>给他们全部打上同一个标签，在客户列表里据此查找</translation>
    </message>
    <message>
        <source>Points end %1</source>
        <comment>tag; month</comment>
        <translation>积分 %1 到期</translation>
    </message>
    <message>
        <source>Tagging customers</source>
        <translation>正在打标签</translation>
    </message>
    <message numerus="yes">
        <source>%n customers carry the tag “%1” now</source>
        <translation>
            <numerusform>%n 位客户已打上标签“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding up what ends</source>
        <translation>正在统计即将到期</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ExportCard</name>
    <message>
        <source>No such day. Write it as 2026-10-31.</source>
        <translation>没有这一天，请写成 2026-10-31 这样。</translation>
    </message>
    <message>
        <source>Ends before it begins.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在运行，进度见窗口底部，也可在那里取消。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Empty: from the beginning.</source>
        <translation>留空：从最早的记录起。</translation>
    </message>
    <message>
        <source>Empty: to today.</source>
        <translation>留空：到今天。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ExportStrip</name>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>电子表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>给程序读的 (*.json)</translation>
    </message>
    <message>
        <source>Text table (*.csv)</source>
        <translation>文本表格 (*.csv)</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may export.</source>
        <translation>只有运营或店长可以导出。</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>%1 rows are in %2.</source>
        <translation>%1 行已存到 %2。</translation>
    </message>
    <message>
        <source>The export was stopped; there is no file.</source>
        <translation>导出已停止，没有留下文件。</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::FeedTable</name>
    <message>
        <source>Walk-in</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1，已退</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 等 %n 种</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>今日动态</translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilePane</name>
    <message>
        <source>The rows are</source>
        <translation>每行是</translation>
    </message>
    <message>
        <source>What the rows of the file are</source>
        <translation>文件里每行是什么</translation>
    </message>
    <message>
        <source>As the headings say</source>
        <translation>按列名判断</translation>
    </message>
    <message>
        <source>Drop a table here</source>
        <translation>把表格拖到这里</translation>
    </message>
    <message>
        <source>An Excel sheet (.xlsx), or CSV and text as tills and other programs write it. Encoding and columns are recognised, and a trial run comes before anything is written.</source>
        <translation>Excel 表格（.xlsx），或收银机和其他软件导出的 CSV、文本。编码和列会自动认出，先试运行，再写入。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选文件…</translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilterBar</name>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Own conditions</source>
        <translation>自定条件</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>删除筛选</translation>
    </message>
    <message>
        <source>Save filter…</source>
        <translation>保存筛选…</translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Spent in all %1</source>
        <translation>消费合计 %1</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilterWords</name>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Spent in 365 days</source>
        <translation>近 365 天消费</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>专属经理</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>生日月份</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入会日期</translation>
    </message>
    <message>
        <source>May be reached by</source>
        <translation>可触达方式</translation>
    </message>
    <message>
        <source>days ago</source>
        <translation>天前</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>单</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, choices</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between choices</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ≥ %2</source>
        <comment>field, least</comment>
        <translation>%1 ≥ %2</translation>
    </message>
    <message>
        <source>%1 ≤ %2</source>
        <comment>field, most</comment>
        <translation>%1 ≤ %2</translation>
    </message>
    <message>
        <source>a tier that is gone</source>
        <translation>已删除的等级</translation>
    </message>
    <message>
        <source>a shop that is gone</source>
        <translation>已删除的门店</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Year spend</source>
        <comment>column</comment>
        <translation>近 365 天消费</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>All spend</source>
        <comment>column</comment>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>regulars::ui::Format</name>
    <message>
        <source>%1%</source>
        <comment>percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n 个月前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n 年前</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::GeneralSection</name>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Amounts are recorded in it, so it stays.</source>
        <translation>已有金额按它记录，不能再改。</translation>
    </message>
    <message>
        <source>The whole store</source>
        <translation>整个店铺</translation>
    </message>
</context>
<context>
    <name>regulars::ui::GivesForm</name>
    <message>
        <source>Fill in what it gives, and an example stands here.</source>
        <translation>填好优惠内容后，这里会显示示例。</translation>
    </message>
    <message>
        <source>A purchase of %1 pays %1: the coupon has no effect and stays unused.</source>
        <translation>消费 %1 仍付 %1：这张券不起作用，不会被使用。</translation>
    </message>
    <message>
        <source>A purchase of %1 pays %1 and gets: %2.</source>
        <translation>消费 %1 付 %1，并获赠：%2。</translation>
    </message>
    <message>
        <source>A purchase of %1 pays %2; the coupon takes %3 off.</source>
        <translation>消费 %1 实付 %2，优惠 %3。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>档位</translation>
    </message>
    <message>
        <source>Again for every such amount spent</source>
        <translation>每满都减</translation>
    </message>
    <message>
        <source>At most so many times, empty for no limit</source>
        <translation>最多几次，留空不限</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>计算依据</translation>
    </message>
    <message>
        <source>Each order</source>
        <translation>单笔订单</translation>
    </message>
    <message>
        <source>All orders while it counts</source>
        <translation>期间累计消费</translation>
    </message>
    <message>
        <source>A share</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>An amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>How the first order is reduced</source>
        <translation>首单如何优惠</translation>
    </message>
    <message>
        <source>Per cent off</source>
        <translation>减百分之几</translation>
    </message>
    <message>
        <source>At most off, empty for no cap</source>
        <translation>最多减，留空不限</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>减免金额</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>赠送什么</translation>
    </message>
    <message>
        <source>Order of at least</source>
        <translation>订单满</translation>
    </message>
    <message>
        <source>Try it on a purchase of</source>
        <translation>试算消费</translation>
    </message>
</context>
<context>
    <name>regulars::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>There is no help for this page yet.</source>
        <translation>这一页还没有帮助。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::HourChart</name>
    <message>
        <source>%1:00 – %2:00
%3: %4
%5: %6</source>
        <translation>%1:00 – %2:00
%3：%4
%5：%6</translation>
    </message>
    <message>
        <source>Sales by the hour</source>
        <translation>每小时销售额</translation>
    </message>
    <message>
        <source>%1:00 %2</source>
        <translation>%1 点 %2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ImpactView</name>
    <message>
        <source>All %1 customers after the change</source>
        <translation>全部 %1 位客户改后</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Customers whose tier would change</source>
        <translation>会换等级的客户</translation>
    </message>
    <message>
        <source>when it ends</source>
        <comment>what a customer holds</comment>
        <translation>到期后</translation>
    </message>
    <message>
        <source>%1 when it ends</source>
        <comment>what a customer holds</comment>
        <translation>%1 位到期后</translation>
    </message>
    <message>
        <source>They keep what they hold until its validity and the grace after it end.</source>
        <translation>现有等级在有效期和宽限期结束前保留。</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>看名单</translation>
    </message>
    <message>
        <source>See the list: %1 to %2</source>
        <translation>看名单：%1 到%2</translation>
    </message>
    <message>
        <source>All %1 customers by the present rules</source>
        <translation>全部 %1 位客户按现行规则</translation>
    </message>
    <message>
        <source>With or without the change, %1 are lowered when what they hold ends.</source>
        <translation>无论改不改，都有 %1 位到期后会降级。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ImportAssistant</name>
    <message>
        <source>Only a marketer or a manager may import.</source>
        <translation>只有运营或店长可以导入。</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Saved: files like this one can be read as “%1”.</source>
        <translation>已保存，以后这样的文件可以沿用“%1”。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存成 %1</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>选择要导入的文件</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt *.tsv)</source>
        <translation>表格 (*.xlsx *.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>保存收不下的行</translation>
    </message>
    <message>
        <source>%1-rejected.csv</source>
        <translation>%1-收不下.csv</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Choose whether the day or the month comes first.</source>
        <translation>请选择日在前还是月在前。</translation>
    </message>
    <message>
        <source>Can be written when the trial run is done.</source>
        <translation>试运行完成后可以写入</translation>
    </message>
    <message>
        <source>Can be written after a trial run.</source>
        <translation>试运行之后可以写入</translation>
    </message>
    <message>
        <source>Without a quantity each line counts as one piece.</source>
        <translation>没有数量列，每行算 1 件。</translation>
    </message>
    <message>
        <source>No row can be taken.</source>
        <translation>没有一行收得下。</translation>
    </message>
    <message>
        <source>Everything in this file is here already.</source>
        <translation>这个文件里的都已经在库里了。</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Leave and come back: everything stays.</source>
        <translation>离开也会留着，回来接着做</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选文件</translation>
    </message>
    <message>
        <source>Check encoding and columns</source>
        <translation>核对编码与列</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>换文件</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>撤销这次导入…</translation>
    </message>
    <message>
        <source>To the customers</source>
        <translation>去看客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rows that cannot be taken name their line, column and reason; the same file again adds nothing.</source>
        <translation>收不下的行写明行号、列和原因；同一个文件再导一次不会重复。</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1・%2 行</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>会怎样</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>regulars::ui::IssuePanel</name>
    <message>
        <source>Issue</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>No customer meets this.</source>
        <translation>没有符合条件的客户。</translation>
    </message>
    <message>
        <source>%1 customers meet this; each of them gets a coupon of their own.</source>
        <translation>%1 位客户符合条件，每人各得一张。</translation>
    </message>
    <message>
        <source>Yes, issue %1</source>
        <translation>确认发放 %1 张</translation>
    </message>
    <message>
        <source>Issue %1 coupons</source>
        <translation>发放 %1 张</translation>
    </message>
    <message>
        <source>%1 coupons cannot be taken back in one go. Press once more to issue them.</source>
        <translation>%1 张券发出后不能一次收回。再按一次即发放。</translation>
    </message>
    <message>
        <source>Choose who gets the coupon.</source>
        <translation>请选择发给谁。</translation>
    </message>
    <message>
        <source>%1 has the coupon %2.</source>
        <comment>customer, code</comment>
        <translation>已发给%1：%2。</translation>
    </message>
    <message>
        <source>Issued by mistake</source>
        <translation>误发</translation>
    </message>
    <message>
        <source>Issue “%1”</source>
        <translation>发放“%1”</translation>
    </message>
    <message>
        <source>One customer</source>
        <translation>一位客户</translation>
    </message>
    <message>
        <source>Many customers</source>
        <translation>多位客户</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may issue to many.</source>
        <translation>只有运营或店长可以批量发放。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>姓名、手机或卡号</translation>
    </message>
    <message>
        <source>Saved filter of the customer list</source>
        <translation>客户列表中已保存的筛选</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
</context>
<context>
    <name>regulars::ui::JobBar</name>
    <message>
        <source>%1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>job and its result</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>正在停止：%1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 项</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No background jobs</source>
        <translation>没有后台任务</translation>
    </message>
</context>
<context>
    <name>regulars::ui::KeptPanel</name>
    <message>
        <source>What stays: %1</source>
        <translation>留下的：%1</translation>
    </message>
    <message>
        <source>Something stands on these since the import, so they were not taken back.</source>
        <translation>导入之后又有业务，所以没有撤销。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What stays, and why</source>
        <translation>留下的内容和原因</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>还有 %1 项。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>regulars::ui::KpiCard</name>
    <message>
        <source>up %1</source>
        <translation>升 %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>降 %1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::KpiCell</name>
    <message>
        <source>up %1</source>
        <translation>上升 %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>下降 %1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LadderEditor</name>
    <message>
        <source>The ladder and its rules</source>
        <translation>等级与规则</translation>
    </message>
    <message>
        <source>Add a tier</source>
        <translation>添加等级</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LadderOutcome</name>
    <message>
        <source>Correct what is marked; then it is worked out.</source>
        <translation>请先改正标出的地方，再计算。</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>改了会怎样</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LadderSection</name>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s), the pin that ends first comes first</source>
        <translation>
            <numerusform>%n 位，先到期的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>Tiers held by hand</source>
        <translation>手动固定的等级</translation>
    </message>
    <message>
        <source>Nobody holds a tier by hand</source>
        <translation>没有手动固定的等级</translation>
    </message>
    <message>
        <source>At the counter a manager can hold a customer on a tier until a day, with a reason.</source>
        <translation>店长可以在柜台把客户固定在某个等级，写明原因和截止日期。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LadderTable</name>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From spending</source>
        <translation>消费满</translation>
    </message>
    <message>
        <source>From purchases</source>
        <translation>购买次数满</translation>
    </message>
    <message>
        <source>From points</source>
        <translation>所得积分满</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新等级</translation>
    </message>
    <message>
        <source>Name of tier %1</source>
        <translation>第 %1 级的名称</translation>
    </message>
    <message>
        <source>Threshold of tier %1</source>
        <translation>第 %1 级的门槛</translation>
    </message>
    <message>
        <source>Multiplier of tier %1</source>
        <translation>第 %1 级的积分倍数</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Customers hold this tier.</source>
        <translation>还有客户在这一级，不能删除。</translation>
    </message>
    <message>
        <source>Every tier needs a name.</source>
        <translation>每个等级都要有名称。</translation>
    </message>
    <message>
        <source>Two tiers are called %1.</source>
        <translation>有两个等级都叫%1。</translation>
    </message>
    <message>
        <source>The threshold of %1 is no number that can be reached.</source>
        <translation>%1的门槛填写有误，应为可以达到的数。</translation>
    </message>
    <message>
        <source>The threshold of %1 must be above that of the tier before it.</source>
        <translation>%1的门槛要高于前一级。</translation>
    </message>
    <message>
        <source>The multiplier of %1 must be above 0 and at most 100.</source>
        <translation>%1的积分倍数要大于 0，最多 100。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Silver</source>
        <comment>a colour</comment>
        <translation>银色</translation>
    </message>
    <message>
        <source>Gold</source>
        <comment>a colour</comment>
        <translation>金色</translation>
    </message>
    <message>
        <source>Diamond</source>
        <comment>a colour</comment>
        <translation>蓝绿</translation>
    </message>
    <message>
        <source>Colour of tier %1</source>
        <translation>第 %1 级的颜色</translation>
    </message>
    <message>
        <source>Points ×</source>
        <comment>column: by how much points are multiplied</comment>
        <translation>积分倍数</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>按级别</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LedgerPanel</name>
    <message>
        <source>Why did the balance change</source>
        <translation>余额为什么变了</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值点数</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>积分或增值点数</translation>
    </message>
    <message>
        <source>Ledger of the customer</source>
        <translation>客户的流水</translation>
    </message>
    <message>
        <source>Nothing has been booked yet</source>
        <translation>还没有流水</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LedgerSection</name>
    <message>
        <source>Ledger</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Expiring soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>Earning rules</source>
        <translation>积分规则</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>积分价值</translation>
    </message>
    <message>
        <source>Part of points</source>
        <translation>积分的部分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LedgerStory</name>
    <message>
        <source>Why did the balance change?</source>
        <translation>余额为什么变了？</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Service credits after it: %1</source>
        <translation>变动后增值点数：%1</translation>
    </message>
    <message>
        <source>Balance after it: %1</source>
        <translation>变动后余额：%1</translation>
    </message>
    <message>
        <source>Booked by %1</source>
        <translation>经手人：%1</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>扣自</translation>
    </message>
    <message>
        <source>Went into</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>How it was earned</source>
        <translation>怎么算出来的</translation>
    </message>
    <message>
        <source>%1 of it earned points. The rules of that day were not kept.</source>
        <translation>其中 %1 计积分。当时的规则没有留存。</translation>
    </message>
    <message>
        <source>%1 beyond the cap of the day were left out</source>
        <translation>超出当日上限的 %1 未计入</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LedgerView</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Document or reason</source>
        <translation>单号或说明</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值点数</translation>
    </message>
    <message>
        <source>Every cause</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Customer or card</source>
        <translation>客户或卡号</translation>
    </message>
    <message>
        <source>Points ledger of the shop</source>
        <translation>全店积分流水</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>没有流水</translation>
    </message>
    <message>
        <source>Nothing was booked that fits these filters. Points appear here with the first purchase.</source>
        <translation>没有符合筛选的流水。第一笔购买后，积分就会出现在这里。</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>增值点数</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LimitsForm</name>
    <message>
        <source>Any higher tier</source>
        <translation>任何更高等级</translation>
    </message>
    <message>
        <source>Together with other coupons</source>
        <translation>与其他券同用</translation>
    </message>
    <message>
        <source>Uses of one coupon</source>
        <translation>每张券可用次数</translation>
    </message>
    <message>
        <source>0 for as often as the limits allow</source>
        <translation>填 0 表示在限额内不限</translation>
    </message>
    <message>
        <source>Uses by one customer</source>
        <translation>每位客户最多次数</translation>
    </message>
    <message>
        <source>Uses by all</source>
        <translation>总使用次数</translation>
    </message>
    <message>
        <source>Budget: to be given away in all</source>
        <translation>预算：优惠总额</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Counts once more when the whole purchase comes back</source>
        <translation>整单退货后可再次使用</translation>
    </message>
    <message>
        <source>Who gets one by itself</source>
        <translation>自动发放给</translation>
    </message>
    <message>
        <source>Nobody; it is issued by hand</source>
        <translation>不自动发放，由人工发放</translation>
    </message>
    <message>
        <source>Whoever rises to a tier</source>
        <translation>升级的客户</translation>
    </message>
    <message>
        <source>Which tier</source>
        <translation>升到哪个等级</translation>
    </message>
    <message>
        <source>Letters before the code</source>
        <translation>券码前缀</translation>
    </message>
    <message>
        <source>Such as QY for QY-9F2K-77A4; empty for none.</source>
        <translation>例如 QY，券码为 QY-9F2K-77A4；留空则没有前缀。</translation>
    </message>
    <message>
        <source>From which tier on</source>
        <translation>从哪个等级起</translation>
    </message>
    <message>
        <source>Everybody, whatever the tier</source>
        <translation>所有人，不分等级</translation>
    </message>
    <message>
        <source>Customers in the month of their birthday</source>
        <translation>生日当月的客户</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LinkPanel</name>
    <message>
        <source>Name a referrer</source>
        <translation>补登推荐人</translation>
    </message>
    <message>
        <source>Save referral</source>
        <translation>保存推荐</translation>
    </message>
    <message>
        <source>New customer (required)</source>
        <translation>新客户（必填）</translation>
    </message>
    <message>
        <source>Brought by (required)</source>
        <translation>推荐人（必填）</translation>
    </message>
    <message>
        <source>Name, phone or card number</source>
        <translation>姓名、电话或卡号</translation>
    </message>
    <message>
        <source>Choose a customer</source>
        <translation>请选择客户</translation>
    </message>
    <message>
        <source>Brought by %1</source>
        <translation>推荐人：%1</translation>
    </message>
    <message>
        <source>Brought by %1; the new customer has the coupon %2</source>
        <translation>推荐人：%1；新客户已获得优惠券 %2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LookupDelegate</name>
    <message>
        <source>Customers by last digits</source>
        <translation>客户・手机尾号</translation>
    </message>
    <message>
        <source>Customers by phone</source>
        <translation>客户・手机号</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Customers by name</source>
        <translation>客户・姓名</translation>
    </message>
    <message>
        <source>Customers by pinyin</source>
        <translation>客户・拼音</translation>
    </message>
    <message>
        <source>Customers by initials</source>
        <translation>客户・拼音首字母</translation>
    </message>
    <message>
        <source>Purchase number</source>
        <translation>购买单号</translation>
    </message>
    <message>
        <source>Never visited</source>
        <translation>未到店</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>customer, amount</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LookupPane</name>
    <message>
        <source>Nobody found for “%1”. F2 makes a new member.</source>
        <translation>没有找到“%1”，按 F2 建新会员。</translation>
    </message>
    <message>
        <source>Served today</source>
        <translation>今天办理过</translation>
    </message>
    <message>
        <source>A scanned member code opens at once; names can be typed by their pinyin initials, such as xjy</source>
        <translation>扫会员码直接打开；姓名可输拼音首字母，如 xjy</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>Customers served today</source>
        <translation>今天办理过的客户</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LoyaltyPage</name>
    <message>
        <source>Loyalty</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Loyalty: %1</source>
        <translation>会员：%1</translation>
    </message>
    <message>
        <source>Parts of loyalty</source>
        <translation>会员各部分</translation>
    </message>
    <message>
        <source>Upgrade board</source>
        <translation>升级看板</translation>
    </message>
    <message>
        <source>Points ledger</source>
        <translation>积分流水</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Member days</source>
        <translation>会员日</translation>
    </message>
    <message>
        <source>Tier rules</source>
        <translation>等级规则</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推荐有礼</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LoyaltySection</name>
    <message>
        <source>Only a manager may change this.</source>
        <translation>只有店长可以修改。</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may do this.</source>
        <translation>只有营销人员或店长可以操作。</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may export.</source>
        <translation>只有营销人员或店长可以导出。</translation>
    </message>
    <message>
        <source>Only a manager may do this.</source>
        <translation>只有店长可以操作。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>前往%1</translation>
    </message>
    <message>
        <source>%1 – Regulars</source>
        <translation>%1 – 熟客</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MatrixView</name>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Benefits by tier</source>
        <translation>各等级的权益</translation>
    </message>
    <message>
        <source>%1 (withdrawn)</source>
        <comment>benefit</comment>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>This kind of coupon is gone, so that none is given</source>
        <translation>这种优惠券已不存在，因此不会发放</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>benefit, tier, what it has</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>benefit, kind or note</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MemberDayForm</name>
    <message>
        <source>Member day</source>
        <translation>会员日</translation>
    </message>
    <message>
        <source>New member day</source>
        <translation>新建会员日</translation>
    </message>
    <message>
        <source>Save member day</source>
        <translation>保存会员日</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>名称（必填）</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>On which days of the week</source>
        <translation>每周几</translation>
    </message>
    <message>
        <source>On which day of the month</source>
        <translation>每月几日</translation>
    </message>
    <message>
        <source>29, 30 and 31 mean the last day of a shorter month</source>
        <translation>29、30、31 日在较短的月份为月末</translation>
    </message>
    <message>
        <source>Share off the price (empty: none)</source>
        <translation>价格减免百分比（空为不减）</translation>
    </message>
    <message>
        <source>Amount off the order (empty: none)</source>
        <translation>整单减免金额（空为不减）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>From which tier on</source>
        <translation>从哪个等级起</translation>
    </message>
    <message>
        <source>In which shop</source>
        <translation>适用门店</translation>
    </message>
    <message>
        <source>Gift (empty: none)</source>
        <translation>赠品（空为不送）</translation>
    </message>
    <message>
        <source>For the first so many buyers of the day</source>
        <translation>每天送给前几位</translation>
    </message>
    <message>
        <source>From which amount to pay on (empty: any)</source>
        <translation>实付满多少才送（空为不限）</translation>
    </message>
    <message>
        <source>First day (empty: today)</source>
        <translation>第一天（空为今天）</translation>
    </message>
    <message>
        <source>Last day (empty: for good)</source>
        <translation>最后一天（空为长期）</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Every member</source>
        <translation>全部会员</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>全部门店</translation>
    </message>
    <message>
        <source>as on other days</source>
        <translation>与平日相同</translation>
    </message>
    <message>
        <source>Member day “%1” saved</source>
        <translation>会员日“%1”已保存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MemberDayWords</name>
    <message>
        <source>Every month on the %1, or its last day</source>
        <translation>每月 %1 日，短月为月末</translation>
    </message>
    <message>
        <source>Every month on the %1</source>
        <translation>每月 %1 日</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every week on %1</source>
        <comment>weekdays</comment>
        <translation>每周：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between weekdays</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1% and %2 off</source>
        <comment>share, amount</comment>
        <translation>减 %1%，再减 %2</translation>
    </message>
    <message>
        <source>%1% off</source>
        <comment>share</comment>
        <translation>减 %1%</translation>
    </message>
    <message>
        <source>%1 off</source>
        <comment>amount</comment>
        <translation>减 %1</translation>
    </message>
    <message>
        <source>points × %1</source>
        <translation>积分 %1 倍</translation>
    </message>
    <message>
        <source>%1 for the first %2</source>
        <comment>gift, number</comment>
        <translation>%1，送前 %2 位</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MemberDaysSection</name>
    <message>
        <source>Member days</source>
        <translation>会员日</translation>
    </message>
    <message>
        <source>Gifts given</source>
        <translation>赠品发放</translation>
    </message>
    <message>
        <source>Part of member days</source>
        <translation>会员日的内容</translation>
    </message>
    <message>
        <source>New member day</source>
        <translation>新建会员日</translation>
    </message>
    <message>
        <source>Member day</source>
        <translation>会员日</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Given today</source>
        <translation>今日已送</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>第几位</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>购买单号</translation>
    </message>
    <message>
        <source>No member days yet</source>
        <translation>还没有会员日</translation>
    </message>
    <message>
        <source>A member day brings members back on a fixed day: a price, more points, a gift for the first buyers. The counter counts it by itself.</source>
        <translation>会员日让会员在固定的日子回店：会员价、多倍积分、前几位有赠品，柜台自动计算。</translation>
    </message>
    <message>
        <source>No gifts given yet</source>
        <translation>还没有送出赠品</translation>
    </message>
    <message>
        <source>Who was among the first buyers of a member day stands here.</source>
        <translation>会员日的前几位买家会列在这里。</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>given, limit</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>“%1” rests</source>
        <translation>“%1”已停用</translation>
    </message>
    <message>
        <source>“%1” counts again</source>
        <translation>“%1”已启用</translation>
    </message>
    <message>
        <source>New day</source>
        <comment>a member day</comment>
        <translation>新建会员日</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MemberPanel</name>
    <message>
        <source>New member</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>编辑客户</translation>
    </message>
    <message>
        <source>Save member</source>
        <translation>保存会员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New member saved</source>
        <translation>新会员已保存</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>客户已保存</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>请填姓名</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MergeGrid</name>
    <message>
        <source>Stays: %1</source>
        <translation>保留：%1</translation>
    </message>
    <message>
        <source>Goes into it: %1</source>
        <translation>并入：%1</translation>
    </message>
    <message>
        <source>Both, one below the other</source>
        <translation>两份都留，上下各一</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>value of a field</comment>
        <translation>空</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>增值点数</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Nobody refers themselves: the %1 points paid for that go back.</source>
        <translation>自己不能推荐自己：为此发放的 %1 积分将退回。</translation>
    </message>
    <message>
        <source>Referred twice: the %1 points paid for the referral by %2 go back.</source>
        <translation>被推荐了两次：%2 的推荐所发放的 %1 积分将退回。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MilestonesPanel</name>
    <message>
        <source>Rewards for many friends</source>
        <translation>多位好友奖励</translation>
    </message>
    <message>
        <source>Add reward</source>
        <translation>添加奖励</translation>
    </message>
    <message>
        <source>Who brings many friends may have more: a tier for a while, a coupon, or points. It is given once, when the last of so many friends has bought.</source>
        <translation>推荐多位好友可以得到更多：一段时间的等级、优惠券或积分。满足人数的最后一位好友消费时发放，每位推荐人一次。</translation>
    </message>
    <message>
        <source>One more:</source>
        <translation>再添加一项：</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>milestone&apos;s name, what it gives</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Friends who have bought (required)</source>
        <translation>已消费的好友人数（必填）</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>奖励内容</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Nobody is lowered by it</source>
        <translation>不会降低任何人的等级</translation>
    </message>
    <message>
        <source>For how many days</source>
        <translation>保留天数</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Name, as staff and customers read it (required)</source>
        <translation>名称，店员和客户都会看到（必填）</translation>
    </message>
    <message>
        <source>“%1” is part of the programme</source>
        <translation>已加入“%1”</translation>
    </message>
    <message>
        <source>“%1” is no part of the programme any more</source>
        <translation>已移除“%1”</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MoneyEdit</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>regulars::ui::NearCard</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>a tier</comment>
        <translation>到%1</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>已选 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Put on the call list</source>
        <translation>列入电话名单</translation>
    </message>
    <message>
        <source>Ticked in the customer list</source>
        <translation>在客户列表中打开所选</translation>
    </message>
    <message>
        <source>All in the customer list</source>
        <translation>在客户列表中打开</translation>
    </message>
    <message>
        <source>Nobody is that close</source>
        <translation>没有这么接近的客户</translation>
    </message>
    <message>
        <source>Let more be missing, or look again after the next sales.</source>
        <translation>把差额放宽一些，或等有新的消费后再看。</translation>
    </message>
    <message>
        <source>None ticked</source>
        <translation>未选</translation>
    </message>
    <message>
        <source>Nearly there</source>
        <translation>快要升级</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>差额不超过</translation>
    </message>
</context>
<context>
    <name>regulars::ui::NearTable</name>
    <message>
        <source>Remind</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Rises to</source>
        <translation>升到</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Customers close to the next tier</source>
        <translation>快要升级的客户</translation>
    </message>
    <message>
        <source>Last %1</source>
        <comment>the last 500 yuan before the next tier</comment>
        <translation>最后 %1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::OrderEntry</name>
    <message>
        <source>Type the amount of the order</source>
        <translation>请输入本单金额</translation>
    </message>
    <message>
        <source>This is no amount of money</source>
        <translation>这不是有效的金额</translation>
    </message>
    <message>
        <source>The quantity must be a number above zero</source>
        <translation>数量要大于零</translation>
    </message>
    <message>
        <source>No product “%1”. Make it with this sale:</source>
        <translation>没有商品“%1”，可随本单新建：</translation>
    </message>
    <message>
        <source>“%1” has no price yet. What does it cost?</source>
        <translation>“%1”还没有价格，卖多少钱？</translation>
    </message>
    <message numerus="yes">
        <source>%n lines, %1 pieces</source>
        <translation>
            <numerusform>%n 种・%1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品合计</translation>
    </message>
    <message>
        <source>New purchase</source>
        <translation>新购买</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>Amount only</source>
        <translation>只记金额</translation>
    </message>
    <message>
        <source>How the order is recorded</source>
        <translation>记单方式</translation>
    </message>
    <message>
        <source>Amount of the order</source>
        <translation>本单金额</translation>
    </message>
    <message>
        <source>Enter records the sale at once.</source>
        <translation>按 Enter 立即入账。</translation>
    </message>
    <message>
        <source>Scan, or type SKU, name or pinyin</source>
        <translation>扫码，或输入货号、名称、拼音</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>本单明细</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>找到的商品</translation>
    </message>
    <message>
        <source>Name of the new product</source>
        <translation>新商品的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Price of the new product</source>
        <translation>新商品的价格</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>regulars::ui::OutcomePanel</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Can be added</source>
        <translation>可以加入</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>Would change</source>
        <translation>会改动</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Imported before, not repeated</source>
        <translation>以前导入过，不重复</translation>
    </message>
    <message>
        <source>Of these returns</source>
        <translation>其中退货</translation>
    </message>
    <message>
        <source>Returns without a purchase</source>
        <translation>找不到原单的退货</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>New products</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation>收不下</translation>
    </message>
    <message>
        <source>Choose order</source>
        <translation>选写法</translation>
    </message>
    <message>
        <source>Create them</source>
        <translation>自动新建</translation>
    </message>
    <message>
        <source>See rows</source>
        <translation>看这些行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Reads the whole file and counts what would happen. Nothing is written.</source>
        <translation>读完整个文件，数一数会怎样，什么都不写。</translation>
    </message>
    <message>
        <source>Trial run, nothing is written</source>
        <translation>试运行，不写入</translation>
    </message>
    <message>
        <source>All or nothing: stopped, nothing of it is kept.</source>
        <translation>中途取消，什么也不会留下。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>%1 rows read in %2 s.</source>
        <translation>读了 %1 行，用时 %2 秒。</translation>
    </message>
    <message>
        <source>Trial run stopped</source>
        <translation>试运行停了</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>什么都没写入</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>存成 CSV…</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>收不下的原因</translation>
    </message>
    <message>
        <source>Tried, not yet written</source>
        <translation>试运行，还没写入</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>逐行看</translation>
    </message>
    <message>
        <source>Taken back in part</source>
        <translation>已部分撤销</translation>
    </message>
    <message>
        <source>Rows taken without a cell that cannot be: %1.</source>
        <translation>收下的行里丢掉的格：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Columns that are not taken: %1.</source>
        <translation>没有用到的列：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>需要看看的行</translation>
    </message>
</context>
<context>
    <name>regulars::ui::OverviewTab</name>
    <message numerus="yes">
        <source>All %n</source>
        <comment>events</comment>
        <translation>
            <numerusform>全部 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>points, day</comment>
        <translation>%1 分 %2 到期</translation>
    </message>
    <message>
        <source>none ends soon</source>
        <translation>没有快到期的</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未到店</translation>
    </message>
    <message>
        <source>no purchase yet</source>
        <translation>还没买过</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>%1, late</source>
        <comment>day</comment>
        <translation>%1，已逾期</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>next step</comment>
        <translation>已完成：%1</translation>
    </message>
    <message>
        <source>File %1 complete</source>
        <comment>per cent</comment>
        <translation>资料完整度 %1</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Spent in 365 days</source>
        <translation>近 365 天消费</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>tags</comment>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>编辑标签</translation>
    </message>
    <message>
        <source>No tags yet.</source>
        <translation>还没有标签。</translation>
    </message>
    <message>
        <source>Buys most</source>
        <translation>最常买</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开资料</translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation>最近动态</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推荐有礼</translation>
    </message>
</context>
<context>
    <name>regulars::ui::PinPanel</name>
    <message>
        <source>No change yet</source>
        <translation>还没有变动</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>day, from tier, to tier</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>earned by a purchase</source>
        <translation>购买后达标</translation>
    </message>
    <message>
        <source>found at the evaluation of all</source>
        <translation>等级评定时调整</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>not earned again in time</source>
        <translation>到期未达标</translation>
    </message>
    <message>
        <source>taken back after a refund</source>
        <translation>退货后收回</translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <comment>reason</comment>
        <translation>锁定：%1</translation>
    </message>
    <message>
        <source>the pin ended</source>
        <translation>锁定到期</translation>
    </message>
    <message>
        <source>Pin tier</source>
        <translation>锁定等级</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Until (last day)</source>
        <translation>锁定至（含当天）</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Tiers so far</source>
        <translation>等级历史</translation>
    </message>
    <message>
        <source>A day after today is needed</source>
        <translation>请选今天以后的日期</translation>
    </message>
    <message>
        <source>%1 pinned until %2</source>
        <comment>tier, day</comment>
        <translation>已锁定%1至 %2</translation>
    </message>
    <message>
        <source>taken over from a file</source>
        <translation>从文件导入</translation>
    </message>
    <message>
        <source>two files of one person: %1</source>
        <comment>card of the other file</comment>
        <translation>同一个人的两份档案：%1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::PointsEdit</name>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::PointsSection</name>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>The rules for points are saved.</source>
        <translation>积分规则已保存</translation>
    </message>
    <message>
        <source>%1 points take %2 off the price.</source>
        <translation>%1 分可抵 %2。</translation>
    </message>
    <message>
        <source>Earning</source>
        <translation>获得积分</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>积分到期</translation>
    </message>
    <message>
        <source>Paying with points</source>
        <translation>积分抵现</translation>
    </message>
    <message>
        <source>Corrections by hand and refunds</source>
        <translation>手工调整与退货</translation>
    </message>
    <message>
        <source>A purchase of %1 earns points: %2.</source>
        <translation>消费 %1 可得 %2 分。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ProfileTab</name>
    <message>
        <source>File %1 complete</source>
        <comment>per cent</comment>
        <translation>资料完整度 %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>还没保存</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>请填写姓名</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <comment>customer</comment>
        <translation>%1 的资料已保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>放弃修改</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ProfileWords</name>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>how they came</source>
        <translation>来源渠道</translation>
    </message>
    <message>
        <source>tag “%1”</source>
        <comment>a group of tags</comment>
        <translation>“%1”标签</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>还缺：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Files filled %1, target %2</source>
        <translation>档案完善率 %1，目标 %2</translation>
    </message>
    <message>
        <source>%1 of %2 customers have name, phone, gender and birthday in their file. On average %3 of what a file may tell is known.</source>
        <translation>%2 位客户中有 %1 位的姓名、手机、性别、生日已填写；平均资料完整度 %3。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ProgramPanel</name>
    <message>
        <source>Referral programme</source>
        <translation>推荐有礼规则</translation>
    </message>
    <message>
        <source>Save programme</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>Customers who bring friends are rewarded</source>
        <translation>奖励推荐好友的客户</translation>
    </message>
    <message>
        <source>Coupon for the friend at registration</source>
        <translation>好友注册时获得的优惠券</translation>
    </message>
    <message>
        <source>Points for who brought the friend (empty: none)</source>
        <translation>推荐人获得的积分（留空：无）</translation>
    </message>
    <message>
        <source>Points for the friend (empty: none)</source>
        <translation>好友获得的积分（留空：无）</translation>
    </message>
    <message>
        <source>From which purchase on (empty: any that is paid)</source>
        <translation>最低消费金额（留空：付款即可）</translation>
    </message>
    <message>
        <source>Days the friend has for it</source>
        <translation>好友完成消费的期限（天）</translation>
    </message>
    <message>
        <source>How old a file may be to count as new, in days</source>
        <translation>建档多少天内算新客户</translation>
    </message>
    <message>
        <source>And only without a purchase</source>
        <translation>且尚未消费</translation>
    </message>
    <message>
        <source>Reward many friends…</source>
        <translation>设置多位好友奖励…</translation>
    </message>
    <message numerus="yes">
        <source>%n rewards for many friends…</source>
        <translation>
            <numerusform>多位好友奖励：%n 项…</numerusform>
        </translation>
    </message>
    <message>
        <source>No coupon</source>
        <translation>不发优惠券</translation>
    </message>
    <message>
        <source>Referral programme saved</source>
        <translation>推荐有礼规则已保存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ProgressBar</name>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>regulars::ui::PromptList</name>
    <message>
        <source>%1 points owed</source>
        <translation>欠分 %1</translation>
    </message>
    <message>
        <source>from a refund; the next points pay them first</source>
        <translation>退货造成，新得积分先抵欠分</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>看流水</translation>
    </message>
    <message>
        <source>%1 in grace until %2</source>
        <comment>tier, day</comment>
        <translation>%1宽限期至 %2</translation>
    </message>
    <message>
        <source>after that the tier is lowered</source>
        <translation>过期未达标将降级</translation>
    </message>
    <message>
        <source>Birthday today</source>
        <translation>今天生日</translation>
    </message>
    <message>
        <source>Birthday tomorrow</source>
        <translation>明天生日</translation>
    </message>
    <message numerus="yes">
        <source>Birthday in %n days</source>
        <translation>
            <numerusform>%n 天后生日</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points expire on %2</source>
        <comment>points, day</comment>
        <translation>%1 分 %2 到期</translation>
    </message>
    <message>
        <source>%1 can be spent today</source>
        <translation>今天可用 %1 分</translation>
    </message>
    <message>
        <source>Redeem F4</source>
        <translation>用积分 F4</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>amount missing, tier</comment>
        <translation>距%2还差 %1</translation>
    </message>
    <message>
        <source>points then count × %1</source>
        <translation>升级后积分 %1 倍</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>prompt, action</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::PurchasesTab</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>× %1</source>
        <comment>quantity</comment>
        <translation>× %1</translation>
    </message>
    <message>
        <source>%1 (%2 back)</source>
        <comment>product, quantity</comment>
        <translation>%1（已退 %2）</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>No purchase yet.</source>
        <translation>还没有购买记录。</translation>
    </message>
    <message>
        <source>Orders and returns</source>
        <translation>订单和退货</translation>
    </message>
</context>
<context>
    <name>regulars::ui::Rail</name>
    <message>
        <source>Regulars</source>
        <comment>name of the program</comment>
        <translation>熟客</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ReferralStoryPanel</name>
    <message>
        <source>Purchase %1 paid: %2 points for the referrer, %3 for the friend</source>
        <translation>消费 %1 达标：推荐人得 %2 积分，好友得 %3 积分</translation>
    </message>
    <message>
        <source>%1 was named by %2</source>
        <comment>friend, referrer</comment>
        <translation>%2推荐了%1</translation>
    </message>
    <message>
        <source>Coupon “%1” (%2), used since</source>
        <translation>优惠券“%1”（%2），已使用</translation>
    </message>
    <message>
        <source>Coupon “%1” (%2), not used yet</source>
        <translation>优惠券“%1”（%2），尚未使用</translation>
    </message>
    <message>
        <source>This friend made “%1” full</source>
        <translation>因这位好友达成“%1”</translation>
    </message>
    <message>
        <source>Last day for a purchase of %1 or more</source>
        <translation>消费满 %1 的最后一天</translation>
    </message>
    <message>
        <source>Last day for the first purchase</source>
        <translation>首次消费的最后一天</translation>
    </message>
    <message>
        <source>The last day passed without a purchase that was large enough</source>
        <translation>期限内没有达标的消费</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <comment>reason</comment>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Friend: %1</source>
        <translation>好友：%1</translation>
    </message>
    <message>
        <source>Brought by: %1</source>
        <translation>推荐人：%1</translation>
    </message>
    <message>
        <source>Why it is withdrawn (required)</source>
        <translation>撤销原因（必填）</translation>
    </message>
    <message>
        <source>The points of both are taken back; the coupon stays</source>
        <translation>双方积分将收回；优惠券保留</translation>
    </message>
    <message>
        <source>Nothing will be paid for it; the coupon stays</source>
        <translation>不再发放奖励；优惠券保留</translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation>恢复有效</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤销推荐</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请填写原因</translation>
    </message>
    <message>
        <source>Referral of %1 withdrawn</source>
        <translation>已撤销对%1的推荐</translation>
    </message>
    <message>
        <source>Referral of %1 counts again</source>
        <translation>对%1的推荐已恢复</translation>
    </message>
    <message>
        <source>Taken back: %1 points from the referrer, %2 from the friend</source>
        <translation>已收回：推荐人 %1 积分，好友 %2 积分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ReferralWords</name>
    <message>
        <source>Must still buy</source>
        <translation>待消费</translation>
    </message>
    <message>
        <source>Rewarded</source>
        <translation>已奖励</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Switched off: nobody new comes in, and what was promised before is kept.</source>
        <translation>已停用：不再接受新的推荐，此前的承诺照常兑现。</translation>
    </message>
    <message>
        <source>A friend gets the coupon “%1” when registering.</source>
        <translation>好友注册时获得优惠券“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>The friend has %n days to buy for %1 or more.</source>
        <translation>
            <numerusform>好友须在 %n 天内消费满 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The friend has %n days to buy.</source>
        <translation>
            <numerusform>好友须在 %n 天内完成首次消费。</numerusform>
        </translation>
    </message>
    <message>
        <source>Then who brought the friend gets %1 points.</source>
        <translation>达标后推荐人获得 %1 积分。</translation>
    </message>
    <message>
        <source>The friend then gets %1 points.</source>
        <translation>达标后好友获得 %1 积分。</translation>
    </message>
    <message>
        <source>a tier that is gone</source>
        <translation>已不存在的等级</translation>
    </message>
    <message numerus="yes">
        <source>%n friends: %1 for %2 days</source>
        <comment>milestone, tier, days</comment>
        <translation>
            <numerusform>%n 位好友：%1 %2 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n friends: the coupon “%1”</source>
        <comment>milestone</comment>
        <translation>
            <numerusform>%n 位好友：优惠券“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>a kind that is gone</source>
        <translation>已不存在的种类</translation>
    </message>
    <message numerus="yes">
        <source>%n friends: %1 points</source>
        <comment>milestone</comment>
        <translation>
            <numerusform>%n 位好友：%1 积分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n friends, %1 of them bought</source>
        <translation>
            <numerusform>推荐了 %n 人，%1 人已消费</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; but nothing is given for the referrer. %2</source>
        <comment>what was saved, why</comment>
        <translation>%1；但推荐人不获奖励。%2</translation>
    </message>
    <message>
        <source>%1, brought by %2; coupon “%3” given</source>
        <comment>what was saved, referrer, coupon</comment>
        <translation>%1，推荐人：%2；已发优惠券“%3”</translation>
    </message>
    <message>
        <source>%1, brought by %2</source>
        <comment>what was saved, referrer</comment>
        <translation>%1，推荐人：%2</translation>
    </message>
    <message>
        <source>Brought by %1: the first purchase until %2 rewards it</source>
        <comment>referrer, day</comment>
        <translation>由%1推荐：%2 前首次消费即可获得奖励</translation>
    </message>
    <message>
        <source>Brought by %1: a purchase of %2 or more until %3 rewards it</source>
        <comment>referrer, money, day</comment>
        <translation>由%1推荐：%3 前消费满 %2 即可获得奖励</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n more must buy for “%2”</source>
        <comment>what was brought, milestone</comment>
        <translation>
            <numerusform>%1；再有 %n 人消费可得“%2”</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Brought by %1.</source>
        <translation>推荐人：%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one behind the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Pays the referral: %1 points for the friend</source>
        <translation>达成推荐：好友得 %1 积分</translation>
    </message>
    <message>
        <source>Pays the referral by %1: %2 points</source>
        <comment>referrer, points</comment>
        <translation>达成%1的推荐：推荐人得 %2 积分</translation>
    </message>
    <message>
        <source>Pays the referral by %1: %2 points, and %3 for the friend</source>
        <comment>referrer, points</comment>
        <translation>达成%1的推荐：推荐人得 %2 积分，好友得 %3 积分</translation>
    </message>
    <message>
        <source>an erased file</source>
        <translation>已删除的客户</translation>
    </message>
    <message>
        <source>%1; nothing pays the referral by %2 any more</source>
        <comment>what was done, referrer</comment>
        <translation>%1；%2的推荐不再有消费达标</translation>
    </message>
    <message>
        <source>%1; %2 gives back %3 points of the referral</source>
        <comment>what was done, referrer, points</comment>
        <translation>%1；收回%2的推荐奖励 %3 积分</translation>
    </message>
    <message>
        <source>%1; the friend gives back %2 points of the referral</source>
        <comment>what was done, points</comment>
        <translation>%1；收回好友的推荐奖励 %2 积分</translation>
    </message>
    <message>
        <source>%1; for the referral %2 gives back %3 points, the friend %4</source>
        <comment>what was done, referrer, points</comment>
        <translation>%1；推荐奖励收回：%2 %3 积分，好友 %4 积分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ReferralsSection</name>
    <message>
        <source>In the last %1 days %2 of the new customers were brought by somebody.</source>
        <translation>最近 %1 天的新客户中，%2 由他人推荐。</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>最新 %1 条</translation>
    </message>
    <message>
        <source>Friends bring friends</source>
        <translation>让老客户带来新客户</translation>
    </message>
    <message>
        <source>Reward customers for the friends they bring: a coupon for the friend at registration, points for both once the friend has bought, more for many friends.</source>
        <translation>奖励客户推荐好友：好友注册时得优惠券，好友消费后双方得积分，推荐越多奖励越多。</translation>
    </message>
    <message>
        <source>Switch it on…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>Nobody was brought yet</source>
        <translation>还没有推荐</translation>
    </message>
    <message>
        <source>Name who brought a new member when you register one at the counter with F2. Who was forgotten may still be named here.</source>
        <translation>在柜台按 F2 登记新会员时填写推荐人；遗漏的可以在这里补登。</translation>
    </message>
    <message>
        <source>Name a referrer…</source>
        <translation>补登推荐人…</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>No referral is in this state. Choose another one, or all.</source>
        <translation>没有处于此状态的推荐。请选择其他状态或“全部”。</translation>
    </message>
    <message>
        <source>Name a referrer</source>
        <translation>补登推荐人</translation>
    </message>
    <message>
        <source>Referral programme</source>
        <translation>推荐有礼规则</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推荐有礼</translation>
    </message>
    <message>
        <source>Top referrers</source>
        <translation>推荐榜</translation>
    </message>
    <message>
        <source>Part of referrals</source>
        <translation>推荐有礼的内容</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Find a customer’s referrals</source>
        <translation>查找某位客户的推荐</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>May buy until</source>
        <translation>消费截止</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>消费日期</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Friends brought</source>
        <translation>推荐人数</translation>
    </message>
    <message>
        <source>Friends who bought</source>
        <translation>已消费人数</translation>
    </message>
    <message>
        <source>Points got</source>
        <translation>获得积分</translation>
    </message>
    <message>
        <source>Nobody has brought a friend yet</source>
        <translation>还没有人推荐好友</translation>
    </message>
    <message>
        <source>Who brings most friends stands here, with what they got for it.</source>
        <translation>这里列出推荐好友最多的客户及其所得奖励。</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>补登推荐</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RefundPanel</name>
    <message>
        <source>Amount only</source>
        <translation>只记金额</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>可退 %1，共 %2</translation>
    </message>
    <message>
        <source>How many of %1 come back</source>
        <translation>%1退几件</translation>
    </message>
    <message>
        <source>Not more than what is left can come back</source>
        <translation>不能超过可退的数量</translation>
    </message>
    <message>
        <source>A walk-in sale: no points change</source>
        <translation>散客购买，积分不变</translation>
    </message>
    <message>
        <source>Points: %1 taken back, %2 returned</source>
        <translation>积分：收回 %1 分，返还 %2 分</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Give refund</source>
        <translation>确认退货</translation>
    </message>
    <message>
        <source>To hand back</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Purchase %1 of %2</source>
        <comment>number, day</comment>
        <translation>购买单 %1・%2</translation>
    </message>
    <message>
        <source>Purchase %1</source>
        <comment>number</comment>
        <translation>购买单 %1</translation>
    </message>
    <message>
        <source>Refunded %1, %2 points</source>
        <translation>已退 %1，%2 分</translation>
    </message>
    <message>
        <source>Refunded %1, %2 points; %3 points are owed now</source>
        <translation>已退 %1，积分 %2；现欠积分 %3</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RewardForm</name>
    <message>
        <source>Reward</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>New reward</source>
        <translation>新建礼品</translation>
    </message>
    <message>
        <source>Save reward</source>
        <translation>保存礼品</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>名称（必填）</translation>
    </message>
    <message>
        <source>Note for the clerk</source>
        <translation>给店员的说明</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>用什么兑换</translation>
    </message>
    <message>
        <source>Cost of one piece</source>
        <translation>每件所需</translation>
    </message>
    <message>
        <source>Pieces left (empty: as many as are asked for)</source>
        <translation>剩余件数（留空：不限）</translation>
    </message>
    <message>
        <source>At most per customer (empty: any number)</source>
        <translation>每位客户最多（留空：不限）</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计算周期</translation>
    </message>
    <message>
        <source>From which tier on</source>
        <translation>从哪个等级起</translation>
    </message>
    <message>
        <source>First day (empty: at once)</source>
        <translation>第一天（留空：立即）</translation>
    </message>
    <message>
        <source>Last day (empty: for good)</source>
        <translation>最后一天（留空：长期）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值点数</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>可兑换</translation>
    </message>
    <message>
        <source>once and for all</source>
        <translation>总共</translation>
    </message>
    <message>
        <source>per year</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every customer</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>Picture of the reward</source>
        <translation>礼品图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This file is no picture that can be read. Choose a PNG or JPEG file.</source>
        <translation>这个文件不是可读的图片。请选择 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>A whole number above zero</source>
        <translation>请填大于零的整数</translation>
    </message>
    <message>
        <source>A whole number, or nothing</source>
        <translation>请填整数，或留空</translation>
    </message>
    <message>
        <source>Reward “%1” saved</source>
        <translation>礼品“%1”已保存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RewardPanel</name>
    <message>
        <source>%1 credits</source>
        <translation>%1 点数</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>还差 %1</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>已兑完</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>has had it</source>
        <translation>已兑满</translation>
    </message>
    <message>
        <source>Redeem a reward</source>
        <translation>兑换礼品</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>Rewards for this customer</source>
        <translation>这位客户可兑换的礼品</translation>
    </message>
    <message>
        <source>No rewards are on offer. They are made on the page Loyalty, under Rewards.</source>
        <translation>目前没有可兑换的礼品。请在“会员”页的“礼品”里添加。</translation>
    </message>
    <message>
        <source>Pay a purchase with points instead (F4)</source>
        <translation>改为用积分支付消费（F4）</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Between 1 and %1 pieces</source>
        <translation>请填 1 到 %1 件</translation>
    </message>
    <message>
        <source>Costs %1.</source>
        <translation>需要 %1。</translation>
    </message>
    <message>
        <source>The customer keeps %1.</source>
        <translation>客户剩余 %1。</translation>
    </message>
    <message>
        <source>Pieces left afterwards: %1.</source>
        <translation>兑换后剩余 %1 件。</translation>
    </message>
    <message>
        <source>Handed out, pieces: %1.</source>
        <translation>已兑换 %1 件。</translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation>扣除 %1。</translation>
    </message>
    <message>
        <source>Pieces left: %1.</source>
        <translation>剩余 %1 件。</translation>
    </message>
    <message>
        <source>“%1” handed out, %2 taken</source>
        <translation>已兑换“%1”，扣除 %2</translation>
    </message>
    <message>
        <source>The receipt is saved: %1</source>
        <translation>凭证已保存：%1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save the receipt as PDF</source>
        <translation>把凭证存为 PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>打印凭证</translation>
    </message>
    <message>
        <source>The receipt went to the printer.</source>
        <translation>凭证已送去打印。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RewardsSection</name>
    <message>
        <source>Catalogue</source>
        <translation>礼品目录</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>兑换记录</translation>
    </message>
    <message>
        <source>Part of rewards</source>
        <translation>礼品的部分</translation>
    </message>
    <message>
        <source>New reward</source>
        <translation>新建礼品</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Per customer</source>
        <translation>每人限兑</translation>
    </message>
    <message>
        <source>From tier</source>
        <translation>等级要求</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>礼品</translation>
    </message>
    <message>
        <source>No rewards yet</source>
        <translation>还没有礼品</translation>
    </message>
    <message>
        <source>Rewards are what customers take for their points. They are handed out at the counter with F4.</source>
        <translation>礼品是客户用积分兑换的东西，在收银台按 F4 兑换。</translation>
    </message>
    <message>
        <source>none (the tier is gone)</source>
        <translation>无人（等级已删除）</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>每天 %1 件</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>每周 %1 件</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>每月 %1 件</translation>
    </message>
    <message>
        <source>%1 per year</source>
        <translation>每年 %1 件</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1 件</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>已兑完</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>可兑换</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 点数</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 积分</translation>
    </message>
    <message>
        <source>Handed out</source>
        <comment>column: pieces</comment>
        <translation>已兑换</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RowsPane</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Of the first %1 rows.</source>
        <translation>只列前 %1 行。</translation>
    </message>
    <message>
        <source>The first %1 of %2; all of them are in the file of rejected rows.</source>
        <translation>共 %2 行，这里列前 %1 行；全部都在收不下的文件里。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>收不下</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>回到列对应</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>逐行看</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>看哪些行</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>会怎样</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪一个</translation>
    </message>
    <message>
        <source>How, or why not</source>
        <translation>怎么改，或为什么收不下</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RulePanel</name>
    <message>
        <source>Earning rule</source>
        <translation>积分规则</translation>
    </message>
    <message>
        <source>New earning rule</source>
        <translation>新建积分规则</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>按金额</translation>
    </message>
    <message>
        <source>Fixed number</source>
        <translation>固定积分</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Kind of rule</source>
        <translation>规则种类</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>名称（必填）</translation>
    </message>
    <message>
        <source>For every full</source>
        <translation>每满金额</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>1.5 makes 100 points 150; multiplied with the tier’s</source>
        <translation>1.5 倍时 100 积分变 150；与等级倍数相乘</translation>
    </message>
    <message>
        <source>On these weekdays</source>
        <translation>限这些星期</translation>
    </message>
    <message>
        <source>For these tiers (none chosen: all)</source>
        <translation>限这些等级（不选：全部）</translation>
    </message>
    <message>
        <source>First day (empty: at once)</source>
        <translation>第一天（留空：立即）</translation>
    </message>
    <message>
        <source>Last day (empty: for good)</source>
        <translation>最后一天（留空：长期）</translation>
    </message>
    <message>
        <source>Only for these categories</source>
        <translation>仅限这些品类</translation>
    </message>
    <message>
        <source>Only for these product numbers</source>
        <translation>仅限这些货号</translation>
    </message>
    <message>
        <source>Several parted by commas; both empty: everything</source>
        <translation>多个用逗号隔开；都留空：全部商品</translation>
    </message>
    <message>
        <source>Not for these categories</source>
        <translation>不含这些品类</translation>
    </message>
    <message>
        <source>Not for these product numbers</source>
        <translation>不含这些货号</translation>
    </message>
    <message>
        <source>Priority among exclusive rules</source>
        <translation>独占规则中的优先级</translation>
    </message>
    <message>
        <source>Exclusive: where it counts, the other rules give nothing</source>
        <translation>独占：本规则生效时，其他规则不计</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>A number such as 1.5</source>
        <translation>请填数字，例如 1.5</translation>
    </message>
    <message>
        <source>An amount above zero</source>
        <translation>请填大于零的金额</translation>
    </message>
    <message>
        <source>A purchase of %1 by a customer of the tier %2 on %3 (%4) earns %5 points.</source>
        <translation>%2等级的客户在 %3（%4）消费 %1，可得 %5 积分。</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>Rule “%1” saved</source>
        <translation>规则“%1”已保存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RulesStep</name>
    <message>
        <source>from the first day</source>
        <translation>入会即有</translation>
    </message>
    <message numerus="yes">
        <source>from %1 in %n days</source>
        <translation>
            <numerusform>%n 天内满 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>points × %1</source>
        <translation>积分 %1 倍</translation>
    </message>
    <message>
        <source>Change the tiers</source>
        <translation>修改等级</translation>
    </message>
    <message>
        <source>Change the points</source>
        <translation>修改积分规则</translation>
    </message>
    <message>
        <source>Tiers and points</source>
        <translation>等级与积分</translation>
    </message>
    <message>
        <source>How do customers rise?</source>
        <translation>客户怎样升级？</translation>
    </message>
    <message>
        <source>A good beginning for most shops. Changes are checked against all customers before they count.</source>
        <translation>多数门店这样开头就好；以后随时可以改。</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) for every %1 spent; birthdays, expiry and what points are worth stand in the settings.</source>
        <translation>
            <numerusform>每消费 %1 得 %n 分；生日加倍、有效期和积分抵现在设置里。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%2</source>
        <comment>currency sign and amount</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RulesView</name>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>所得</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>生效条件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Earning rules</source>
        <translation>积分规则</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>Rules are added up, then multiplied, and count from now on.</source>
        <translation>各规则相加，再乘倍数；只对今后的消费生效。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>Standard rule</source>
        <translation>标准规则</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Put to rest</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Rule “%1” is in use again</source>
        <translation>规则“%1”已重新启用</translation>
    </message>
    <message>
        <source>Rule “%1” rests</source>
        <translation>规则“%1”已停用</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RunList</name>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>较早</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>What an undo would take back</source>
        <translation>看撤销会收回什么</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>撤销这次导入？</translation>
    </message>
    <message>
        <source>Undo the import of %1?</source>
        <translation>撤销 %1 的导入？</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Undo of an import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Taken back. %1</source>
        <translation>已撤销。%1</translation>
    </message>
    <message>
        <source>Customers taken out: %1.</source>
        <translation>去掉客户 %1 位。</translation>
    </message>
    <message>
        <source>Customers that stay, since something happened with them: %1.</source>
        <translation>之后有过业务、保留的客户 %1 位。</translation>
    </message>
    <message>
        <source>Products taken out: %1.</source>
        <translation>去掉商品 %1 种。</translation>
    </message>
    <message>
        <source>Products that stay, since they were sold: %1.</source>
        <translation>之后卖过、保留的商品 %1 种。</translation>
    </message>
    <message>
        <source>Fields as before: %1.</source>
        <translation>恢复原值 %1 项。</translation>
    </message>
    <message>
        <source>Fields that stay, since they were changed again: %1.</source>
        <translation>之后又改过、保留的 %1 项。</translation>
    </message>
    <message>
        <source>Purchases taken out: %1.</source>
        <translation>去掉购买 %1 笔。</translation>
    </message>
    <message>
        <source>Returns taken out: %1.</source>
        <translation>去掉退货 %1 笔。</translation>
    </message>
    <message>
        <source>Returns that stay: %1.</source>
        <translation>保留退货 %1 笔。</translation>
    </message>
    <message>
        <source>Points taken back: %1.</source>
        <translation>收回积分 %1。</translation>
    </message>
    <message>
        <source>Customers whose points are evened out: %1.</source>
        <translation>另记一笔抹平积分的客户 %1 位。</translation>
    </message>
    <message>
        <source>There is nothing of it to take back.</source>
        <translation>没有可以收回的。</translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>最近的导入</translation>
    </message>
    <message>
        <source>None yet. What was imported stands here and can be taken back.</source>
        <translation>还没有。导入过的会列在这里，可以撤销。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>收不下</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What stays…</source>
        <translation>留下的…</translation>
    </message>
    <message>
        <source>Taken back in part. %1</source>
        <translation>已部分撤销。%1</translation>
    </message>
    <message>
        <source>Purchases that stay, since goods came back or lines were added: %1.</source>
        <translation>因退过货或加过明细而保留的购买：%1。</translation>
    </message>
    <message>
        <source>Customers to be taken out: %1.</source>
        <translation>将移除客户：%1。</translation>
    </message>
    <message>
        <source>Products to be taken out: %1.</source>
        <translation>将移除商品：%1。</translation>
    </message>
    <message>
        <source>Purchases to be taken out: %1.</source>
        <translation>将移除购买：%1。</translation>
    </message>
    <message>
        <source>Returns to be taken out: %1.</source>
        <translation>将移除退货：%1。</translation>
    </message>
    <message>
        <source>Fields to be as before, unless they were changed again: %1.</source>
        <translation>将恢复原值的字段（之后又改过的除外）：%1。</translation>
    </message>
    <message>
        <source>Points to be taken back: %1.</source>
        <translation>将收回积分：%1。</translation>
    </message>
    <message>
        <source>Stay, since something stands on them by now: %1.</source>
        <translation>后来又有业务，将保留：%1。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Partly taken back</source>
        <translation>部分撤销</translation>
    </message>
    <message>
        <source>%1 left…</source>
        <translation>留下 %1 项…</translation>
    </message>
    <message>
        <source>Customers who had spent points that are gone now, and owe them: %1.</source>
        <translation>已用掉的积分被收回、因此欠下积分的客户：%1 位。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SaleCustomerColumn</name>
    <message>
        <source>This order reaches %1</source>
        <comment>tier</comment>
        <translation>此单后升为%1</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>tier</comment>
        <translation>距%1还差</translation>
    </message>
    <message>
        <source>To %1 after this order</source>
        <comment>tier</comment>
        <translation>此单后距%1还差</translation>
    </message>
    <message>
        <source>Highest tier reached</source>
        <translation>已是最高等级</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tier, threshold</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>worth %1</source>
        <translation>分抵 %1</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>可用 %1 分</translation>
    </message>
    <message>
        <source>No points to spend</source>
        <translation>没有可用积分</translation>
    </message>
    <message>
        <source>this order takes up to %1, worth %2</source>
        <translation>本单最多用 %1 分、抵&#xa0;%2</translation>
    </message>
    <message>
        <source>in steps of %1</source>
        <translation>须为 %1 的倍数</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1 分</translation>
    </message>
    <message>
        <source>at most %1% of the order</source>
        <translation>本单最多抵 %1%</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between limits</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Whole points only</source>
        <translation>积分要填整数</translation>
    </message>
    <message>
        <source>Only %1 of %2 points count</source>
        <translation>填了 %2 分，只能用 %1 分</translation>
    </message>
    <message>
        <source>Use points</source>
        <translation>用积分</translation>
    </message>
    <message>
        <source>Points to use</source>
        <translation>要用的积分</translation>
    </message>
    <message>
        <source>Discount by hand</source>
        <translation>手工优惠</translation>
    </message>
    <message>
        <source>Discount on the whole order</source>
        <translation>整单优惠金额</translation>
    </message>
    <message>
        <source>off the whole order</source>
        <translation>整单减免</translation>
    </message>
    <message>
        <source>Walk-in sale</source>
        <translation>散客购买</translation>
    </message>
    <message>
        <source>Without a customer: no points</source>
        <translation>没有客户，不积分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SaleReasons</name>
    <message>
        <source>%1 off</source>
        <comment>amount</comment>
        <translation>减 %1</translation>
    </message>
    <message>
        <source>%1 and %2 off</source>
        <comment>share off, amount</comment>
        <translation>%1，再减 %2</translation>
    </message>
    <message>
        <source>The price of this tier, %1: %2</source>
        <comment>name of the benefit, what comes off</comment>
        <translation>等级价“%1”：%2</translation>
    </message>
    <message>
        <source>Today is %1: %2, points × %3</source>
        <comment>member day, what comes off, number</comment>
        <translation>今天是%1：%2，积分 %3 倍</translation>
    </message>
    <message>
        <source>Today is %1: %2</source>
        <comment>member day, what comes off</comment>
        <translation>今天是%1：%2</translation>
    </message>
    <message>
        <source>Today is %1: points × %2</source>
        <comment>member day, number</comment>
        <translation>今天是%1：积分 %2 倍</translation>
    </message>
    <message>
        <source>%1: the highest step reached counts, spend %2, save %3; %4 more reach spend %5, save %6</source>
        <comment>coupon, then amounts: reached step, what is missing, next step</comment>
        <translation>%1取最高一档：满 %2 减 %3，再添 %4 可到满 %5 减 %6</translation>
    </message>
    <message>
        <source>%1: the highest step counts, spend %2, save %3</source>
        <comment>coupon, amounts</comment>
        <translation>%1取最高一档：满 %2 减 %3</translation>
    </message>
    <message>
        <source>%1 gives nothing yet: %2 more reach spend %3, save %4</source>
        <comment>coupon, amounts</comment>
        <translation>%1还差 %2 可到满 %3 减 %4</translation>
    </message>
    <message>
        <source>%1 go together and are calculated in the order that costs least</source>
        <comment>names of coupons</comment>
        <translation>%1可以同用，已按顾客最省的顺序计算</translation>
    </message>
    <message>
        <source>%1 goes with no other: %2 stay with the customer</source>
        <comment>coupon, names of coupons</comment>
        <translation>%1不与其他券同用：%2留给顾客下次使用</translation>
    </message>
    <message>
        <source>Why these reductions</source>
        <translation>为什么是这些优惠</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SaveBar</name>
    <message>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>有修改还没有保存。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SearchBox</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Search customers, commands, reports</source>
        <translation>搜索客户、命令、报表</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SettingSaver</name>
    <message>
        <source>The settings are saved.</source>
        <translation>设置已保存。</translation>
    </message>
    <message>
        <source>Correct what is marked, then save.</source>
        <translation>请先改正标出的内容，再保存。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>设置：%1</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>设置分类</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SettingsSection</name>
    <message>
        <source>Only a manager may change this.</source>
        <translation>只有店长可以修改。</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may import.</source>
        <translation>只有运营或店长可以导入。</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may export.</source>
        <translation>只有运营或店长可以导出。</translation>
    </message>
    <message>
        <source>Only a manager may do this.</source>
        <translation>只有店长可以操作。</translation>
    </message>
    <message>
        <source>Only the administrator may change this.</source>
        <translation>只有管理员可以修改。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SettlementColumn</name>
    <message>
        <source>Paid with points</source>
        <translation>积分抵现</translation>
    </message>
    <message>
        <source>Discount by hand</source>
        <translation>手工优惠</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>off the whole order</source>
        <translation>整单减免</translation>
    </message>
    <message>
        <source>rounded down</source>
        <translation>舍去零头</translation>
    </message>
    <message>
        <source>rounded half up</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>rounded up</source>
        <translation>零头进一</translation>
    </message>
    <message>
        <source>nothing left to earn on</source>
        <translation>没有可积分的金额</translation>
    </message>
    <message>
        <source>too small for a point</source>
        <translation>不足 1 分</translation>
    </message>
    <message>
        <source>%1 for every %2</source>
        <comment>points, money</comment>
        <translation>每 %2 得 %1 分</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品合计</translation>
    </message>
    <message>
        <source>Reductions in order of calculation</source>
        <translation>优惠，按计算顺序</translation>
    </message>
    <message>
        <source>taken, left</source>
        <translation>减去，减后</translation>
    </message>
    <message>
        <source>All reductions</source>
        <translation>优惠合计</translation>
    </message>
    <message>
        <source>Points for this order</source>
        <translation>本单可得积分</translation>
    </message>
    <message>
        <source>balance %1</source>
        <translation>余 %1</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>收款入账</translation>
    </message>
    <message>
        <source>Price of the tier</source>
        <translation>等级价</translation>
    </message>
    <message>
        <source>Member day price</source>
        <translation>会员日价</translation>
    </message>
    <message>
        <source>%1 · hand over: %2</source>
        <comment>code, gift</comment>
        <translation>%1 · 请交付：%2</translation>
    </message>
    <message>
        <source>the cap of the day is reached</source>
        <translation>已达当日上限</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>%1 × %2 %3</source>
        <comment>points, name of what raises them, by how much</comment>
        <translation>%1 × %2 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>formula, rounding</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Gift: %1</source>
        <translation>赠品：%1</translation>
    </message>
    <message>
        <source>%1, first %2</source>
        <comment>member day, number</comment>
        <translation>%1，前 %2 位</translation>
    </message>
    <message>
        <source>%1 · at most %2</source>
        <comment>code, amount</comment>
        <translation>%1 · 最多减 %2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ShopSection</name>
    <message>
        <source>Shops</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>新门店</translation>
    </message>
    <message>
        <source>A shop needs a name.</source>
        <translation>请填门店名称。</translation>
    </message>
    <message>
        <source>This time zone is not known. Choose one such as Asia/Shanghai.</source>
        <translation>不认识这个时区，请选择一个，如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Correct what is marked, then save.</source>
        <translation>请先改正标出的项目，再保存。</translation>
    </message>
    <message>
        <source>The shop is saved.</source>
        <translation>门店已保存</translation>
    </message>
    <message>
        <source>Add a shop</source>
        <translation>添加门店</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Business days begin at midnight here.</source>
        <translation>营业日从当地零点开始。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ShopStep</name>
    <message>
        <source>It stands on receipts, reports and at the top of this window. Everything can be changed later.</source>
        <translation>会印在小票和报表上，也显示在窗口顶部。以后都能改。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 time</source>
        <comment>shop, currency, place</comment>
        <translation>%1・%2・%3 时间</translation>
    </message>
    <message>
        <source>Amounts are recorded in it, so it stays.</source>
        <translation>已有金额按它记录，不能再改。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>currency sign and code</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Give the shop a name; it stands on receipts and reports.</source>
        <translation>请给门店起个名字，会印在小票和报表上。</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>门店名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>店铺信息</translation>
    </message>
    <message>
        <source>What is your shop called?</source>
        <translation>你的店叫什么？</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SidePanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>regulars::ui::StatusBar</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>上次备份 %1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>还没有备份</translation>
    </message>
</context>
<context>
    <name>regulars::ui::StepHeader</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>regulars::ui::StepList</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>regulars::ui::StepsEdit</name>
    <message>
        <source>For every</source>
        <translation>每满</translation>
    </message>
    <message>
        <source>From</source>
        <translation>满</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>减</translation>
    </message>
    <message>
        <source>Another step</source>
        <translation>再加一档</translation>
    </message>
    <message>
        <source>Spend of step %1</source>
        <translation>第 %1 档满多少</translation>
    </message>
    <message>
        <source>Saving of step %1</source>
        <translation>第 %1 档减多少</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove step %1</source>
        <translation>删除第 %1 档</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TableHeader</name>
    <message>
        <source>Column headings</source>
        <translation>列标题</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TagManager</name>
    <message numerus="yes">
        <source>%1 · %n customers</source>
        <comment>tag</comment>
        <translation>
            <numerusform>%1 · %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>None</source>
        <comment>group of tags</comment>
        <translation>不分组</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>选择一个标签</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>Tag “%1” saved</source>
        <translation>标签“%1”已保存</translation>
    </message>
    <message>
        <source>Group “%1” saved</source>
        <translation>分组“%1”已保存</translation>
    </message>
    <message>
        <source>“%1” is now part of “%2”</source>
        <translation>“%1”已并入“%2”</translation>
    </message>
    <message>
        <source>Group “%1” removed</source>
        <translation>分组“%1”已删除</translation>
    </message>
    <message>
        <source>Tag “%1” removed</source>
        <translation>标签“%1”已删除</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>添加分组</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新分组</translation>
    </message>
    <message>
        <source>Tags and groups</source>
        <translation>标签和分组</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>分组名称</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>of tags</comment>
        <translation>分组</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Means the same as</source>
        <translation>和哪个标签意思相同</translation>
    </message>
    <message>
        <source>None</source>
        <comment>colour</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>The group&apos;s</source>
        <comment>colour</comment>
        <translation>跟分组相同</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>浅蓝</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge into the tag chosen</source>
        <translation>并入所选的标签</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>删除分组</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>删除标签</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TagPanel</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>管理标签…</translation>
    </message>
    <message>
        <source>Find a tag, or write a new one</source>
        <translation>查找标签，或输入新标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A half tick leaves every customer as they are.</source>
        <translation>半勾表示各位客户保持不变。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>tag, group</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>新标签“%1”</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TiersSection</name>
    <message>
        <source>Tiers</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在运行，进度见窗口底部，也可在那里取消。</translation>
    </message>
    <message>
        <source>Evaluate tiers</source>
        <translation>等级评定</translation>
    </message>
    <message>
        <source>%1 customers checked: %2 rose, %3 fell, %4 renewed.</source>
        <translation>评定了 %1 位客户：%2 位升级，%3 位降级，%4 位续期。</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>等级阶梯</translation>
    </message>
    <message>
        <source>Evaluate all customers</source>
        <translation>全部客户等级评定</translation>
    </message>
    <message>
        <source>A changed ladder moves nobody by itself. This judges every customer by the rules as saved: what is due, then what has been earned.</source>
        <translation>修改阶梯不会自动变动任何人的等级。评定按已保存的规则逐位进行：先处理到期的等级，再看达到了哪一级。</translation>
    </message>
    <message>
        <source>Evaluate all now</source>
        <translation>立即评定</translation>
    </message>
    <message>
        <source>%1. Thresholds, what counts, how long a tier is held and how it lapses are edited on the Loyalty page, which shows beforehand what a change would come to.</source>
        <translation>%1。门槛、计算依据、保留时间和到期降级都在会员页修改，改之前能看到会有什么变化。</translation>
    </message>
    <message>
        <source>Edit in Loyalty → Tier rules</source>
        <translation>到“会员 → 等级规则”修改</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TimelineTab</name>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>这一类还没有</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部动态</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>动态类型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>权益</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>所有门店</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and its figure</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no figure</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 pts</source>
        <comment>percentage points</comment>
        <translation>%1 点</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>points given / used</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2:00 not over yet</source>
        <comment>currency sign and hour</comment>
        <translation>%1，%2 时未完</translation>
    </message>
    <message>
        <source>Until %1, against the same hours of</source>
        <translation>截至 %1，同一时段对比</translation>
    </message>
    <message>
        <source>Sales %1</source>
        <translation>成交 %1</translation>
    </message>
    <message>
        <source>New members %1</source>
        <translation>新会员 %1</translation>
    </message>
    <message>
        <source>Upgrades %1</source>
        <translation>升级 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) marked as done</source>
        <translation>
            <numerusform>%n 项已标为完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers who reached a tier today</source>
        <translation>今天升级的客户</translation>
    </message>
    <message>
        <source>New members of today</source>
        <translation>今天的新会员</translation>
    </message>
    <message>
        <source>Day to compare with</source>
        <translation>对比的日子</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Orders of members</source>
        <translation>会员订单占比</translation>
    </message>
    <message>
        <source>New members</source>
        <translation>新会员</translation>
    </message>
    <message>
        <source>Points given / used</source>
        <translation>发放 / 使用积分</translation>
    </message>
    <message numerus="yes">
        <source>The last %n weeks on this weekday, up to the same time</source>
        <translation>
            <numerusform>近 %n 周同一天、同一时刻</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales by the hour</source>
        <translation>每小时销售额</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>今日动态</translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>今日动态</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>还没有成交</translation>
    </message>
    <message>
        <source>Each sale of the day appears here as it is recorded.</source>
        <translation>今天每记一笔，这里就多一行。</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>去柜台</translation>
    </message>
    <message>
        <source>No new member yet</source>
        <translation>还没有新会员</translation>
    </message>
    <message>
        <source>Whoever joins today appears here.</source>
        <translation>今天入会的客户会出现在这里。</translation>
    </message>
    <message>
        <source>Nobody has reached a higher tier yet</source>
        <translation>还没有人升级</translation>
    </message>
    <message>
        <source>A sale that reaches a threshold shows its customer here.</source>
        <translation>哪一笔让客户升了级，这里就显示谁。</translation>
    </message>
    <message>
        <source>day</source>
        <comment>name of a file</comment>
        <translation>今日</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TodayWords</name>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Send wishes</source>
        <translation>送祝福</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>上%1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>Last %1 %2</source>
        <translation>上%1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and date</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TopBar</name>
    <message>
        <source>Shop: %1</source>
        <translation>门店：%1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>帮助（F1）</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>锁定窗口</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>operator and role</comment>
        <translation>%1・%2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TrialPane</name>
    <message>
        <source>Worked out in %1 s</source>
        <translation>算完用时 %1 秒</translation>
    </message>
    <message>
        <source>%1 customers would go from %2 to %3 under the rules being tried.</source>
        <translation>按试改的规则，%1 位客户会从%2变为%3。</translation>
    </message>
    <message>
        <source>Only a manager may change this.</source>
        <translation>只有店长可以修改。</translation>
    </message>
    <message>
        <source>Preview only, nothing is written</source>
        <translation>只预览，不写入</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Save as the rule</source>
        <translation>保存为新规则</translation>
    </message>
</context>
<context>
    <name>regulars::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>regulars::ui::UsesView</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>应还日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Benefits used</source>
        <translation>权益使用记录</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>尚未归还</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>until</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Until this day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>All benefits</source>
        <translation>全部权益</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>Nothing is out</source>
        <translation>没有借出未还的</translation>
    </message>
    <message>
        <source>Products lent for a trial stand here until they come back.</source>
        <translation>借出试用的产品在归还之前列在这里。</translation>
    </message>
    <message>
        <source>No use fits these filters</source>
        <translation>没有符合筛选条件的记录</translation>
    </message>
    <message>
        <source>Choose other days, or all benefits and tiers.</source>
        <translation>请换个日期，或选择全部权益和等级。</translation>
    </message>
    <message>
        <source>No benefit was used yet</source>
        <translation>还没有使用记录</translation>
    </message>
    <message>
        <source>Uses are recorded at the counter, on the card of the customer.</source>
        <translation>在收银台的客户卡片上记录使用。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>归还</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” of %2 is back</source>
        <comment>benefit, customer</comment>
        <translation>%2借用的“%1”已归还</translation>
    </message>
    <message>
        <source>Use of “%1” by %2 cancelled</source>
        <comment>benefit, customer</comment>
        <translation>已取消%2的“%1”使用记录</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ValidityForm</name>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>立即</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>never ends</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>Days from its issue</source>
        <translation>发放后几天内有效</translation>
    </message>
    <message>
        <source>Counted from the day it is issued, that day included; empty for until the last day.</source>
        <translation>从发放当天算起，含当天；留空则到最后一天为止。</translation>
    </message>
    <message>
        <source>Weekdays, none for every day</source>
        <translation>星期，不选则每天</translation>
    </message>
    <message>
        <source>Hours, empty for the whole day</source>
        <translation>时段，留空则全天</translation>
    </message>
    <message>
        <source>From what time</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Until what time</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>Only these products</source>
        <translation>限这些商品</translation>
    </message>
    <message>
        <source>Product numbers between commas, empty for all</source>
        <translation>商品编号，用逗号分隔，留空为全部</translation>
    </message>
    <message>
        <source>Only these categories</source>
        <translation>限这些品类</translation>
    </message>
    <message>
        <source>Categories between commas, empty for all</source>
        <translation>品类，用逗号分隔，留空为全部</translation>
    </message>
    <message>
        <source>22:00 to 02:00 goes over midnight and belongs to the weekday on which it begins.</source>
        <translation>22:00 到 02:00 跨过零点，星期按开始的那天算。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ValueView</name>
    <message>
        <source>What a point is worth</source>
        <translation>一个积分抵多少钱</translation>
    </message>
    <message>
        <source>Money for one point (%1)</source>
        <translation>每个积分抵（%1）</translation>
    </message>
    <message>
        <source>Up to four decimals: 0.01 makes 100 points worth 1</source>
        <translation>最多四位小数：0.01 表示 100 积分抵 1 元</translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Points and their value</source>
        <translation>积分值对应表</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>抵扣金额</translation>
    </message>
    <message>
        <source>A number above zero, such as 0.01</source>
        <translation>请填大于零的数字，例如 0.01</translation>
    </message>
    <message>
        <source>At least %1 points at a time.</source>
        <translation>每次至少 %1 积分。</translation>
    </message>
    <message>
        <source>In steps of %1 points.</source>
        <translation>以 %1 积分为单位。</translation>
    </message>
    <message>
        <source>Points pay at most %1% of an order.</source>
        <translation>积分最多支付一单的 %1%。</translation>
    </message>
    <message>
        <source>Points may pay a whole order.</source>
        <translation>积分可以支付整单。</translation>
    </message>
    <message>
        <source>A point is worth %1 now</source>
        <translation>一个积分现在抵 %1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WaitingPanel</name>
    <message numerus="yes">
        <source>Nobody waited in %n days</source>
        <translation>
            <numerusform>%n 天内没有等待记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waits, %1 min on average</source>
        <translation>
            <numerusform>等待 %n 次，平均 %1 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 within the limit</source>
        <comment>waits, share</comment>
        <translation>%1；达标 %2</translation>
    </message>
    <message>
        <source>Waiting times</source>
        <translation>等待时长</translation>
    </message>
    <message>
        <source>Save limits</source>
        <translation>保存上限</translation>
    </message>
    <message>
        <source>How many minutes a customer should wait at most, by tier. Waits are recorded with F7.</source>
        <translation>每个等级的客户最多等几分钟。等待用 F7 记录。</translation>
    </message>
    <message>
        <source>%1: minutes at most</source>
        <comment>tier</comment>
        <translation>%1：最多等几分钟</translation>
    </message>
    <message>
        <source>Minutes from 1 to %1, or nothing</source>
        <translation>填 1 到 %1 分钟，或者留空</translation>
    </message>
    <message>
        <source>Limits of waiting saved</source>
        <translation>等待上限已保存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WatchForm</name>
    <message>
        <source>As the last file with these headings</source>
        <translation>和上次列名相同的文件一样</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>要盯着的文件夹</translation>
    </message>
    <message>
        <source>Change the watched folder</source>
        <translation>修改盯着的文件夹</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>盯住一个文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选文件夹…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>Such as *.csv or sales-*.xlsx</source>
        <translation>例如 *.csv 或 sales-*.xlsx</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>每行是</translation>
    </message>
    <message>
        <source>Columns as</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Create unknown customers and products</source>
        <translation>自动新建客户和商品</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WatchPanel</name>
    <message>
        <source>%1 · %2: %3 added, %4 rejected</source>
        <translation>%1・%2：加入 %3，收不下 %4</translation>
    </message>
    <message>
        <source>%1 · %2: %3 added</source>
        <translation>%1・%2：加入 %3</translation>
    </message>
    <message>
        <source>%1 · %2: could not be taken; the reason lies beside it in “rejected”</source>
        <translation>%1・%2：收不下，原因写在 rejected 文件夹里</translation>
    </message>
    <message>
        <source>%1 · %2: was taken in before</source>
        <translation>%1・%2：以前导入过</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>盯着 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Watch this folder no longer?</source>
        <translation>不再盯着这个文件夹？</translation>
    </message>
    <message>
        <source>%1 stays as it is, and so does what was taken in from it.</source>
        <translation>%1 原样不动，从里面导入的也都保留。</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>盯着的文件夹</translation>
    </message>
    <message>
        <source>What the till puts there is taken in by itself while Regulars runs, once and for all, and the file moves to “done” or “rejected” beside it.</source>
        <translation>收银机放进来的文件，熟客开着时会自动导入，只导一次，之后移到旁边的 done 或 rejected 文件夹。</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>盯住一个文件夹…</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Finish without</source>
        <translation>先不备份，完成</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>跳过这一步</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Set up the shop step by step</source>
        <translation>一步步设置门店</translation>
    </message>
    <message>
        <source>Welcome to Regulars</source>
        <translation>欢迎使用熟客</translation>
    </message>
    <message numerus="yes">
        <source>%n steps, and all can be changed later</source>
        <translation>
            <numerusform>%n 步就能开始，之后都能改</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>All data stay on this computer; no connection is needed</source>
        <translation>所有数据只存在这台电脑里，不联网也能用</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WhatIfPane</name>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>To try</source>
        <translation>试改</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Threshold to try for %1</source>
        <translation>%1的试改门槛</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message>
        <source>A threshold is no number. Correct it.</source>
        <translation>有一个门槛不是数字，请改正。</translation>
    </message>
    <message>
        <source>Try other tier rules</source>
        <translation>试改等级规则</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WorkCard</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nothing left to do</source>
        <translation>都做完了</translation>
    </message>
    <message>
        <source>Birthdays, and the next steps promised in contact notes, stand here on their day.</source>
        <translation>到了日子，生日和联系记录里约定的下一步会出现在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n done today</source>
        <translation>
            <numerusform>今天已完成 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to what is open</source>
        <translation>返回待办</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>Reopen %n</source>
        <translation>
            <numerusform>重新打开 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n as done</source>
        <translation>
            <numerusform>%n 项标为完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::WorkTable</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>负责</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>Work of the day</source>
        <translation>今日待办</translation>
    </message>
</context>
</TS>
