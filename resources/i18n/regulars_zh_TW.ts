<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AppContext</name>
    <message>
        <source>My shop</source>
        <translation>我的門市</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>示範店</translation>
    </message>
</context>
<context>
    <name>BenefitText</name>
    <message>
        <source>Multiplier of points</source>
        <translation>點數倍數</translation>
    </message>
    <message>
        <source>Tier price</source>
        <translation>等級價</translation>
    </message>
    <message>
        <source>Coupons on upgrade</source>
        <translation>升級禮券</translation>
    </message>
    <message>
        <source>Priority service</source>
        <translation>優先服務</translation>
    </message>
    <message>
        <source>Product trial</source>
        <translation>產品試用</translation>
    </message>
    <message>
        <source>Event invitation</source>
        <translation>活動邀請</translation>
    </message>
    <message>
        <source>Dedicated manager</source>
        <translation>專屬客戶經理</translation>
    </message>
    <message>
        <source>Bespoke package</source>
        <translation>客製服務包</translation>
    </message>
    <message>
        <source>Partnership lead</source>
        <translation>合作機會優先</translation>
    </message>
    <message>
        <source>Other benefit</source>
        <translation>其他權益</translation>
    </message>
    <message>
        <source>month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>每季</translation>
    </message>
    <message>
        <source>calendar year</source>
        <translation>每個曆年</translation>
    </message>
    <message>
        <source>time in the tier</source>
        <translation>該等級期間</translation>
    </message>
    <message>
        <source>More points</source>
        <translation>點數加倍</translation>
    </message>
    <message>
        <source>Upgrade coupons</source>
        <translation>升級禮券</translation>
    </message>
    <message>
        <source>New product trial</source>
        <translation>新品試用</translation>
    </message>
    <message>
        <source>Upgrade coupon</source>
        <translation>升級券</translation>
    </message>
</context>
<context>
    <name>BoardList</name>
    <message>
        <source>Close to the next tier</source>
        <translation>快要升級</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Next tier</source>
        <translation>下一等級</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>還差</translation>
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
        <translation>積分餘額</translation>
    </message>
    <message>
        <source>Remainder of a lot of points</source>
        <translation>積分批次的剩餘</translation>
    </message>
    <message>
        <source>Use of a lot of points</source>
        <translation>積分批次的使用</translation>
    </message>
    <message>
        <source>Points of a purchase</source>
        <translation>購買所得積分</translation>
    </message>
    <message>
        <source>Points of a return</source>
        <translation>退貨所涉積分</translation>
    </message>
    <message>
        <source>Lines of a purchase</source>
        <translation>購買明細</translation>
    </message>
    <message>
        <source>Returned part of a purchase</source>
        <translation>購買的已退部分</translation>
    </message>
    <message>
        <source>Lines of a return</source>
        <translation>退貨明細</translation>
    </message>
    <message>
        <source>Summary of a customer</source>
        <translation>客戶彙總</translation>
    </message>
    <message>
        <source>Figures of a day</source>
        <translation>日報數字</translation>
    </message>
    <message>
        <source>Figures of a month</source>
        <translation>月報數字</translation>
    </message>
    <message>
        <source>Customers in a tier</source>
        <translation>等級人數</translation>
    </message>
    <message>
        <source>History of a tier</source>
        <translation>等級歷史</translation>
    </message>
    <message>
        <source>Row of the audit trail</source>
        <translation>稽核紀錄</translation>
    </message>
    <message>
        <source>The file itself</source>
        <translation>資料庫檔案</translation>
    </message>
    <message>
        <source>Reference between tables</source>
        <translation>表之間的引用</translation>
    </message>
    <message>
        <source>Next expiry of points</source>
        <translation>下一個積分到期日</translation>
    </message>
    <message>
        <source>Points taken back from a purchase</source>
        <translation>購買中收回的積分</translation>
    </message>
    <message>
        <source>Tier of a customer</source>
        <translation>客戶的等級</translation>
    </message>
    <message>
        <source>Search by phone</source>
        <translation>依手機號碼查找</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>依姓名查找</translation>
    </message>
    <message>
        <source>Reading of a name</source>
        <translation>姓名的讀音</translation>
    </message>
    <message>
        <source>Stock of a reward</source>
        <translation>禮品庫存</translation>
    </message>
    <message>
        <source>Points of a reward handed out</source>
        <translation>兌換禮品所用積分</translation>
    </message>
    <message>
        <source>Reductions of a purchase</source>
        <translation>購買單的優惠</translation>
    </message>
    <message>
        <source>Counters of a kind of coupon</source>
        <translation>券種的計數</translation>
    </message>
    <message>
        <source>Uses of a coupon</source>
        <translation>優惠券的使用次數</translation>
    </message>
    <message>
        <source>Gifts of a member day</source>
        <translation>會員日贈品</translation>
    </message>
    <message>
        <source>Uses of benefits</source>
        <translation>權益使用記錄</translation>
    </message>
    <message>
        <source>Amount kept of a purchase</source>
        <translation>購買的保留金額</translation>
    </message>
    <message>
        <source>States of referrals</source>
        <translation>推薦的狀態</translation>
    </message>
    <message>
        <source>Points of referrals</source>
        <translation>推薦的積分</translation>
    </message>
    <message>
        <source>Files that were made one</source>
        <translation>合併過的檔案</translation>
    </message>
    <message>
        <source>What a merge took along</source>
        <translation>合併帶走的紀錄</translation>
    </message>
    <message>
        <source>Who had a gift of a member day</source>
        <translation>會員日禮品的領取人</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Something went wrong inside Regulars. Nothing was changed; please try again, and report it if it happens again.</source>
        <translation>熟客程式內部出錯，資料沒有改動。請再試一次；再次出現時請回報。</translation>
    </message>
    <message>
        <source>Something went wrong inside Regulars (%1). Nothing was changed; please try again, and report it if it happens again.</source>
        <translation>熟客程式內部出錯（%1），資料沒有改動。請再試一次；再次出現時請回報。</translation>
    </message>
    <message>
        <source>The job was stopped. Nothing of it was kept.</source>
        <translation>工作已停止，沒有留下任何變更。</translation>
    </message>
    <message>
        <source>This command cannot be understood. Run “regularsctl help” to see how it is written.</source>
        <translation>看不懂這個指令。請執行「regularsctl help」查看寫法。</translation>
    </message>
    <message>
        <source>This command cannot be understood: %1. Run “regularsctl help” to see how it is written.</source>
        <translation>看不懂這個指令：%1。請執行「regularsctl help」查看寫法。</translation>
    </message>
    <message>
        <source>The file does not exist. Check the path.</source>
        <translation>檔案不存在，請檢查路徑。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>找不到檔案 %1，請檢查路徑。</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that you may open it.</source>
        <translation>無法讀取檔案，請確認您有權開啟它。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read. Check that you may open it and that no other program holds it.</source>
        <translation>無法讀取檔案 %1，請確認您有權開啟它，並且沒有被其他程式佔用。</translation>
    </message>
    <message>
        <source>The file cannot be written. Check the folder and your rights.</source>
        <translation>無法寫入檔案，請檢查資料夾和您的權限。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Check that the folder exists and that you may write there.</source>
        <translation>無法寫入檔案 %1，請確認資料夾存在，並且您有權寫入。</translation>
    </message>
    <message>
        <source>The file exists already and is not overwritten. Choose another name.</source>
        <translation>檔案已存在，沒有覆寫。請換一個名字。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>磁碟已滿，資料沒有改動。請騰出空間後再試。</translation>
    </message>
    <message>
        <source>This file is not a Regulars store. It was left as it is.</source>
        <translation>這不是熟客的資料庫，檔案沒有改動。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>%1 is not a Regulars store. It was left as it is; choose another file.</source>
        <translation>%1 不是熟客的資料庫，檔案沒有改動。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>This database belongs to another program. It was left as it is.</source>
        <translation>這個資料庫屬於其他程式，沒有改動。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>%1 is the database of another program. It was left as it is; choose another file.</source>
        <translation>%1 是其他程式的資料庫，沒有改動。請選擇其他檔案。</translation>
    </message>
    <message>
        <source>The store was written by a newer Regulars. It was left as it is; update the program.</source>
        <translation>這個資料庫由更新版本的熟客寫成，沒有改動。請更新程式。</translation>
    </message>
    <message>
        <source>The store was written by a newer Regulars (schema %1). It was left as it is; update the program.</source>
        <translation>這個資料庫由更新版本的熟客寫成（結構版本 %1），沒有改動。請更新程式。</translation>
    </message>
    <message>
        <source>The store is damaged. Stop working with it and restore the newest backup.</source>
        <translation>資料庫已損壞。請停止使用，並還原最近的備份。</translation>
    </message>
    <message>
        <source>Reading or writing the store failed. Nothing was changed; check the disk and try again.</source>
        <translation>讀寫資料庫失敗，資料沒有改動。請檢查磁碟後再試。</translation>
    </message>
    <message>
        <source>Reading or writing the store failed (%1). Nothing was changed; check the disk and try again.</source>
        <translation>讀寫資料庫失敗（%1），資料沒有改動。請檢查磁碟後再試。</translation>
    </message>
    <message>
        <source>There is a file at this place already. Choose another name for the new store.</source>
        <translation>這個位置已有檔案。請給新資料庫換一個名字。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name for the new store.</source>
        <translation>%1 已存在。請給新資料庫換一個名字。</translation>
    </message>
    <message>
        <source>The store was made by a different build of Regulars. It was left as it is; use the program that made it.</source>
        <translation>這個資料庫由另一版熟客程式建立，沒有改動。請用建立它的程式開啟。</translation>
    </message>
    <message>
        <source>The store was made by a different build of Regulars (step %1 differs). It was left as it is; use the program that made it.</source>
        <translation>這個資料庫由另一版熟客程式建立（步驟 %1 不一致），沒有改動。請用建立它的程式開啟。</translation>
    </message>
    <message>
        <source>You have no right to do this. Ask the manager.</source>
        <translation>您沒有這項權限，請找店長。</translation>
    </message>
    <message>
        <source>You have no right to do this (%1). Ask the manager.</source>
        <translation>您沒有這項權限（%1），請找店長。</translation>
    </message>
    <message>
        <source>What was asked for does not exist. Check the spelling.</source>
        <translation>沒有找到，請檢查是否寫對。</translation>
    </message>
    <message>
        <source>There is no such %1. Check the spelling.</source>
        <translation>沒有找到這個%1，請檢查是否寫對。</translation>
    </message>
    <message>
        <source>“%1” does not exist. Check the spelling.</source>
        <translation>沒有找到「%1」，請檢查是否寫對。</translation>
    </message>
    <message>
        <source>There is no %1 “%2”. Check the spelling.</source>
        <translation>沒有找到%1「%2」，請檢查是否寫對。</translation>
    </message>
    <message>
        <source>This exists already. Use the existing one or choose another name.</source>
        <translation>已經有同名的了。請沿用現有的，或換一個名稱。</translation>
    </message>
    <message>
        <source>This %1 is taken already. Use the existing one or choose another.</source>
        <translation>這個%1已被佔用。請沿用現有的，或換一個。</translation>
    </message>
    <message>
        <source>“%1” exists already. Use the existing one or choose another name.</source>
        <translation>「%1」已經有了。請沿用現有的，或換一個名稱。</translation>
    </message>
    <message>
        <source>The %1 “%2” is taken already. Use the existing one or choose another.</source>
        <translation>%1「%2」已被佔用。請沿用現有的，或換一個。</translation>
    </message>
    <message>
        <source>A value is missing. Fill it in and try again.</source>
        <translation>有一項沒有填。請填好再試。</translation>
    </message>
    <message>
        <source>A value for “%1” is missing. Fill it in and try again.</source>
        <translation>「%1」沒有填。請填好再試。</translation>
    </message>
    <message>
        <source>A value is missing: %1. Fill it in and try again.</source>
        <translation>有一項沒有填：%1。請填好再試。</translation>
    </message>
    <message>
        <source>A value for “%1” is missing (%2). Fill it in and try again.</source>
        <translation>「%1」沒有填（%2）。請填好再試。</translation>
    </message>
    <message>
        <source>A value cannot be understood. Correct it and try again.</source>
        <translation>有一項填寫有誤。請改正後再試。</translation>
    </message>
    <message>
        <source>The value for “%1” cannot be understood. Correct it and try again.</source>
        <translation>「%1」填寫有誤。請改正後再試。</translation>
    </message>
    <message>
        <source>A value cannot be understood. Expected: %1</source>
        <translation>有一項填寫有誤。應為：%1</translation>
    </message>
    <message>
        <source>The value for “%1” cannot be understood. Expected: %2</source>
        <translation>「%1」填寫有誤。應為：%2</translation>
    </message>
    <message>
        <source>A number is too small or too large. Correct it and try again.</source>
        <translation>有個數字太小或太大。請改正後再試。</translation>
    </message>
    <message>
        <source>The number for “%1” is too small or too large. Correct it and try again.</source>
        <translation>「%1」的數字太小或太大。請改正後再試。</translation>
    </message>
    <message>
        <source>A number is outside its limits. Allowed: %1</source>
        <translation>有個數字超出範圍。允許：%1</translation>
    </message>
    <message>
        <source>The number for “%1” is outside its limits. Allowed: %2</source>
        <translation>「%1」的數字超出範圍。允許：%2</translation>
    </message>
    <message>
        <source>A text is too long. Shorten it and try again.</source>
        <translation>文字太長。請縮短後再試。</translation>
    </message>
    <message>
        <source>The text for “%1” is too long. Shorten it and try again.</source>
        <translation>「%1」太長。請縮短後再試。</translation>
    </message>
    <message>
        <source>A text is too long. Shorten it to at most %1 characters.</source>
        <translation>文字太長。請縮短到 %1 個字元以內。</translation>
    </message>
    <message>
        <source>The text for “%1” is too long. Shorten it to at most %2 characters.</source>
        <translation>「%1」太長。請縮短到 %2 個字元以內。</translation>
    </message>
    <message>
        <source>The customer does not have that many points. Redeem fewer.</source>
        <translation>客戶的積分不夠。請少用一些。</translation>
    </message>
    <message>
        <source>The customer does not have that many points; the balance is %1. Redeem fewer.</source>
        <translation>客戶的積分不夠，餘額為 %1 分。請少用一些。</translation>
    </message>
    <message>
        <source>That is fewer points than can be redeemed at once. Redeem more.</source>
        <translation>低於每次兌換的最低積分。請多用一些。</translation>
    </message>
    <message>
        <source>That is fewer points than can be redeemed at once. Redeem at least %1.</source>
        <translation>低於每次兌換的最低積分。請至少用 %1 分。</translation>
    </message>
    <message>
        <source>No points can be redeemed on this purchase. Record it without points.</source>
        <translation>這筆購買不能用積分。請不用積分入帳。</translation>
    </message>
    <message>
        <source>That is more than is left of the purchase. Refund less.</source>
        <translation>超過了這筆購買可退的部分。請少退一些。</translation>
    </message>
    <message>
        <source>That is more than is left of the purchase. Refund at most %1.</source>
        <translation>超過了這筆購買可退的部分。最多可退 %1。</translation>
    </message>
    <message>
        <source>That is more than is left of the purchase (%1). Refund at most %2.</source>
        <translation>超過了這筆購買可退的部分（%1）。最多可退 %2。</translation>
    </message>
    <message>
        <source>This purchase has been refunded already; nothing is left of it. Check the receipt&apos;s number.</source>
        <translation>這筆購買已經全部退完。請核對單號。</translation>
    </message>
    <message>
        <source>This purchase belongs to another customer. Check the receipt&apos;s number.</source>
        <translation>這筆購買屬於另一位客戶。請核對單號。</translation>
    </message>
    <message>
        <source>This needs a reason. Say why, in a few words.</source>
        <translation>這一步要寫原因。請簡單寫幾個字。</translation>
    </message>
    <message>
        <source>That is above the limit of your role. Ask the manager.</source>
        <translation>超過了您的權限上限。請找店長。</translation>
    </message>
    <message>
        <source>That is above the limit of your role (%1). Ask the manager.</source>
        <translation>超過了您的權限上限（%1）。請找店長。</translation>
    </message>
    <message>
        <source>A purchase needs at least one line. Add what was bought.</source>
        <translation>購買單至少要有一項商品。請加入所購商品。</translation>
    </message>
    <message>
        <source>This customer&apos;s file was erased on request; nothing can be added to it. Open a new file if the customer wishes.</source>
        <translation>這位客戶的資料已應要求刪除，不能再新增內容。如客戶願意，請另建新資料。</translation>
    </message>
    <message>
        <source>The tier rules contradict each other. Correct them and try again.</source>
        <translation>等級規則互相矛盾。請改正後再試。</translation>
    </message>
    <message>
        <source>The tier rules contradict each other: %1. Correct them and try again.</source>
        <translation>等級規則互相矛盾：%1。請改正後再試。</translation>
    </message>
    <message>
        <source>A pinned tier needs an end date in the future. Choose one.</source>
        <translation>鎖定等級要有今天以後的截止日期。請選擇日期。</translation>
    </message>
    <message>
        <source>This cannot be taken back: something was recorded on it since. Correct it with a new entry.</source>
        <translation>無法復原：之後又有新的紀錄。請另記一筆更正。</translation>
    </message>
    <message>
        <source>“%1” stays: customers hold it or have held it, and their history names it. Rename it or give it another threshold instead.</source>
        <translation>「%1」無法刪除：有客戶現在或曾經屬於這個等級，歷史紀錄需要它。請改名或調整門檻。</translation>
    </message>
    <message>
        <source>The encoding is not known. Try UTF-8, GB18030 or Big5.</source>
        <translation>不認識這種編碼。請試試 UTF-8、GB18030 或 Big5。</translation>
    </message>
    <message>
        <source>The encoding “%1” is not known. Try UTF-8, GB18030 or Big5.</source>
        <translation>不認識編碼「%1」。請試試 UTF-8、GB18030 或 Big5。</translation>
    </message>
    <message>
        <source>The file holds bytes that its encoding does not have. Choose another encoding.</source>
        <translation>檔案與所選編碼不符。請換一種編碼。</translation>
    </message>
    <message>
        <source>The file holds bytes that %1 does not have. Choose another encoding.</source>
        <translation>檔案與編碼 %1 不符。請換一種編碼。</translation>
    </message>
    <message>
        <source>The file has no such column. Check the headings.</source>
        <translation>檔案裡沒有這一欄。請核對欄名。</translation>
    </message>
    <message>
        <source>The file has no column “%1”. Check the headings.</source>
        <translation>檔案裡沒有「%1」這一欄。請核對欄名。</translation>
    </message>
    <message>
        <source>The file has no column “%2” for “%1”. Check the headings.</source>
        <translation>檔案裡沒有「%2」欄，無法對應到「%1」。請核對欄名。</translation>
    </message>
    <message>
        <source>There is no such field. Check the spelling.</source>
        <translation>沒有這個欄位，請檢查是否寫對。</translation>
    </message>
    <message>
        <source>There is no field “%1”. Check the spelling.</source>
        <translation>沒有欄位「%1」，請檢查是否寫對。</translation>
    </message>
    <message>
        <source>There is no field “%1”. Known are: %2</source>
        <translation>沒有欄位「%1」。可用的有：%2</translation>
    </message>
    <message>
        <source>A required column is missing. Say which column holds it.</source>
        <translation>還缺一個必要的欄。請指定對應的欄。</translation>
    </message>
    <message>
        <source>No column holds “%1”. Say which one does.</source>
        <translation>還沒有欄對應到「%1」。請指定一欄。</translation>
    </message>
    <message>
        <source>No column holds “%1” (%2). Say which one does.</source>
        <translation>還沒有欄對應到「%1」（%2）。請指定一欄。</translation>
    </message>
    <message>
        <source>The file has too many columns. Check the delimiter.</source>
        <translation>檔案的欄太多。請檢查分隔符號。</translation>
    </message>
    <message>
        <source>The file has more than %1 columns. Check the delimiter.</source>
        <translation>檔案超過 %1 欄。請檢查分隔符號。</translation>
    </message>
    <message>
        <source>A quoted field never ends. Correct the file and try again.</source>
        <translation>有一處引號沒有配對。請改好檔案後再試。</translation>
    </message>
    <message>
        <source>The quoted field that begins in line %1 never ends. Correct the file and try again.</source>
        <translation>第 %1 列開始的引號沒有配對。請改好檔案後再試。</translation>
    </message>
    <message>
        <source>The file has no rows. Choose another one.</source>
        <translation>檔案裡沒有資料列。請換一個檔案。</translation>
    </message>
    <message>
        <source>The file %1 has no rows. Choose another one.</source>
        <translation>檔案 %1 裡沒有資料列。請換一個檔案。</translation>
    </message>
    <message>
        <source>There is no such kind of data. Run “regularsctl help” for the list.</source>
        <translation>沒有這類資料。請執行「regularsctl help」查看可用的種類。</translation>
    </message>
    <message>
        <source>There is no kind of data “%1”. Run “regularsctl help” for the list.</source>
        <translation>沒有「%1」這類資料。請執行「regularsctl help」查看可用的種類。</translation>
    </message>
    <message>
        <source>The backup is damaged or not complete. Use another one.</source>
        <translation>備份已損壞或不完整。請換一份備份。</translation>
    </message>
    <message>
        <source>The backup %1 is damaged or not complete. Use another one.</source>
        <translation>備份 %1 已損壞或不完整。請換一份備份。</translation>
    </message>
    <message>
        <source>The store is in use by another program: a sale, or an import, which takes its time. Nothing was changed; try again when it is done.</source>
        <translation>另一個程式正在使用資料檔：可能正在收銀，也可能正在匯入（需要一些時間）。沒有做任何變更，請等它完成後再試。</translation>
    </message>
    <message>
        <source>The store cannot be written. Check your rights on the file and its folder, or copy it, with its -wal file if there is one, to where you may write.</source>
        <translation>資料檔無法寫入。請檢查檔案與資料夾的權限，或將它（若有 -wal 檔請一併）複製到可寫入的位置。</translation>
    </message>
    <message>
        <source>This purchase would earn more points than one purchase may. Check the amount, or split the sale.</source>
        <translation>這筆購買得到的積分超過了單筆上限。請核對金額，或分開入帳。</translation>
    </message>
    <message>
        <source>This purchase would earn more points than one purchase may (%1). Check the amount, or split the sale.</source>
        <translation>這筆購買得到的積分超過了單筆上限（%1 分）。請核對金額，或分開入帳。</translation>
    </message>
    <message>
        <source>The discount is more than the goods cost. Lower it.</source>
        <translation>優惠超過了商品總額。請調低優惠。</translation>
    </message>
    <message>
        <source>The discount is more than the goods cost (%1). Lower it.</source>
        <translation>優惠超過了商品總額（%1）。請調低優惠。</translation>
    </message>
    <message>
        <source>The store already holds amounts, so its currency stays. Make a new store for another currency.</source>
        <translation>資料檔裡已有金額，幣別不能再改。要用別的幣別，請新建資料檔。</translation>
    </message>
    <message>
        <source>The store already holds amounts in %1, so its currency stays. Make a new store for another currency.</source>
        <translation>資料檔裡已有以 %1 計的金額，幣別不能再改。要用別的幣別，請新建資料檔。</translation>
    </message>
    <message>
        <source>The date is still to come. Correct it, or check the clock.</source>
        <translation>這個日期還沒到。請改正日期，或檢查電腦時間。</translation>
    </message>
    <message>
        <source>The date is still to come; today is %1. Correct it, or check the clock.</source>
        <translation>這個日期還沒到，今天是 %1。請改正日期，或檢查電腦時間。</translation>
    </message>
    <message>
        <source>The value for “%1” is still to come; today is %2. Correct it, or check the clock.</source>
        <translation>「%1」還沒到，今天是 %2。請改正，或檢查電腦時間。</translation>
    </message>
    <message>
        <source>Line %2 of the file holds bytes that %1 does not have. Correct the line or choose another encoding.</source>
        <translation>檔案第 %2 列與編碼 %1 不符。請改好這一列，或換一種編碼。</translation>
    </message>
    <message>
        <source>Text follows the closing quote of a field. Write a quote within a field twice.</source>
        <translation>右引號後面還有文字。欄位裡的引號要寫兩個。</translation>
    </message>
    <message>
        <source>Text follows the closing quote of the field that begins in line %1. Write a quote within a field twice.</source>
        <translation>第 %1 列開始的欄位，右引號後面還有文字。欄位裡的引號要寫兩個。</translation>
    </message>
    <message>
        <source>Several columns have the same heading. Say by its number which one is meant, such as #2.</source>
        <translation>有幾欄的欄名相同。請用欄號指明是哪一欄，例如 #2。</translation>
    </message>
    <message>
        <source>Columns %1 have the same heading. Say by its number which one is meant, such as #2.</source>
        <translation>第 %1 欄的欄名相同。請用欄號指明是哪一欄，例如 #2。</translation>
    </message>
    <message>
        <source>The heading “%1” stands over several columns: %2. Say by its number which one is meant, such as #2.</source>
        <translation>欄名「%1」出現在不只一欄：第 %2 欄。請用欄號指明是哪一欄，例如 #2。</translation>
    </message>
    <message>
        <source>The file may have been cut off here: the last row lacks columns and its line end. Get the file once more.</source>
        <translation>檔案可能在這裡被截斷了：最後一列缺欄，也沒有換行。請重新取得檔案。</translation>
    </message>
    <message>
        <source>The last row has no line end. If the file was cut off, its last value is too short; compare it with the source.</source>
        <translation>最後一列沒有換行。如果檔案被截斷，最後一個值會不完整，請與原始資料核對。</translation>
    </message>
    <message>
        <source>The last row (line %1) has no line end. If the file was cut off, its last value is too short; compare it with the source.</source>
        <translation>最後一列（第 %1 列）沒有換行。如果檔案被截斷，最後一個值會不完整，請與原始資料核對。</translation>
    </message>
    <message>
        <source>Points in the file were not booked, since the customer has points here already. Adjust them by hand where they differ.</source>
        <translation>檔案裡的積分沒有入帳，因為這位客戶在這裡已有積分。如有出入，請手動調整。</translation>
    </message>
    <message>
        <source>Points in the file were not booked for %1 customers, since they have points here already. Adjust them by hand where they differ.</source>
        <translation>檔案裡 %1 位客戶的積分沒有入帳，因為他們在這裡已有積分。如有出入，請手動調整。</translation>
    </message>
    <message>
        <source>A customer has points from imported purchases and an opening balance as well. If the balance counts those purchases, their points stand twice; check it.</source>
        <translation>有客戶既有匯入購買所得的積分，又有期初積分。如果期初已含這些購買，積分就重複了，請核對。</translation>
    </message>
    <message>
        <source>%1 customers have points from imported purchases and an opening balance as well. If the balance counts those purchases, their points stand twice; check them.</source>
        <translation>%1 位客戶既有匯入購買所得的積分，又有期初積分。如果期初已含這些購買，積分就重複了，請核對。</translation>
    </message>
    <message>
        <source>The open %1 is kept in the file %2. Choose another file.</source>
        <translation>開啟的%1就儲存在檔案 %2 中。請選擇別的檔案。</translation>
    </message>
    <message>
        <source>The %1 of an older store is still at this place: %2. Move it away, or choose another name for the new store.</source>
        <translation>這裡還留有舊資料庫的%1：%2。請把它移走，或給新資料庫換個名字。</translation>
    </message>
    <message>
        <source>This kind of spreadsheet file cannot be read. Open it in your spreadsheet program, save it as .xlsx and choose that file.</source>
        <translation>無法讀取這種試算表檔案。請用試算表軟體開啟它，另存為 .xlsx，再選擇那個檔案。</translation>
    </message>
    <message>
        <source>This is a spreadsheet in the form %1, which cannot be read. Open it in your spreadsheet program, save it as .xlsx and choose that file.</source>
        <translation>這是 %1 格式的試算表，無法讀取。請用試算表軟體開啟它，另存為 .xlsx，再選擇那個檔案。</translation>
    </message>
    <message>
        <source>The file is locked with a password. Open it in your spreadsheet program, save it without one and choose that file.</source>
        <translation>檔案設有密碼。請用試算表軟體開啟它，去掉密碼另存，再選擇那個檔案。</translation>
    </message>
    <message>
        <source>The spreadsheet file is damaged or not complete. Open it in your spreadsheet program, save it again and choose that file.</source>
        <translation>試算表檔案已損壞或不完整。請用試算表軟體開啟它，重新儲存，再選擇那個檔案。</translation>
    </message>
    <message>
        <source>The spreadsheet file is damaged or not complete (%1). Open it in your spreadsheet program, save it again and choose that file.</source>
        <translation>試算表檔案已損壞或不完整（%1）。請用試算表軟體開啟它，重新儲存，再選擇那個檔案。</translation>
    </message>
    <message>
        <source>The file was refused: unpacked it would grow beyond all bounds, as files made to harm do. Ask whoever sent it for another one.</source>
        <translation>已拒絕該檔案：解壓縮後會無限膨脹，像是惡意製作的檔案。請向寄件者另要一份。</translation>
    </message>
    <message>
        <source>The file was refused: unpacked it would grow beyond all bounds, as files made to harm do (%1). Ask whoever sent it for another one.</source>
        <translation>已拒絕該檔案：解壓縮後會無限膨脹，像是惡意製作的檔案（%1）。請向寄件者另要一份。</translation>
    </message>
    <message>
        <source>The spreadsheet has no such sheet. Choose one of its sheets.</source>
        <translation>試算表中沒有這個工作表。請從現有的工作表中選擇。</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet “%1”. Choose one of its sheets.</source>
        <translation>試算表中沒有工作表「%1」。請從現有的工作表中選擇。</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet “%2”. It has: %1.</source>
        <translation>試算表中沒有工作表「%2」。現有：%1。</translation>
    </message>
    <message>
        <source>The cell holds a formula without a value. Open the file in your spreadsheet program and save it again.</source>
        <translation>儲存格裡的公式沒有計算結果。請用試算表軟體開啟檔案，重新儲存。</translation>
    </message>
    <message>
        <source>The cell of the %1 holds a formula without a value. Open the file in your spreadsheet program and save it again.</source>
        <translation>「%1」儲存格裡的公式沒有計算結果。請用試算表軟體開啟檔案，重新儲存。</translation>
    </message>
    <message>
        <source>The cell says %1 instead of a value. Mend its formula and save the file again.</source>
        <translation>儲存格顯示 %1 而不是數值。請改正公式後重新儲存檔案。</translation>
    </message>
    <message>
        <source>The cell of the %1 says %2 instead of a value. Mend its formula and save the file again.</source>
        <translation>「%1」儲存格顯示 %2 而不是數值。請改正公式後重新儲存檔案。</translation>
    </message>
    <message>
        <source>In some dates day and month could not be told apart; they were read like the others of the file. Compare a few with the source.</source>
        <translation>有些日期分不清日和月，已按檔案中其他日期的順序讀取。請與原始資料核對幾筆。</translation>
    </message>
    <message>
        <source>In the dates of %1 rows day and month could not be told apart; they were read like the others of the file. Compare a few with the source.</source>
        <translation>有 %1 列的日期分不清日和月，已按檔案中其他日期的順序讀取。請與原始資料核對幾筆。</translation>
    </message>
    <message>
        <source>This import was undone before. There is nothing left to undo.</source>
        <translation>這次匯入已經復原過，沒有可復原的內容。</translation>
    </message>
    <message>
        <source>This import is from before Regulars remembered what each import did. It cannot be undone; restore a backup from before it instead.</source>
        <translation>這次匯入早於熟客開始記錄匯入內容的版本，無法復原；可以改為還原匯入之前的備份。</translation>
    </message>
    <message>
        <source>A tag cannot hold “;”, which stands between the tags in lists. Write it without, or as two tags.</source>
        <translation>標籤中不能有「;」，它在名單中用來分隔標籤。請去掉它，或寫成兩個標籤。</translation>
    </message>
    <message>
        <source>This file is the ledger of points, not a list of balances; nothing was imported. To carry balances over, export the customers and import that list: its column “points” holds them.</source>
        <translation>這個檔案是積分流水，不是餘額名單，沒有匯入任何內容。要帶走積分餘額，請匯出客戶，再匯入那份名單：其中的「points」欄就是餘額。</translation>
    </message>
    <message>
        <source>The date is before 1970. Correct it and try again.</source>
        <translation>日期早於 1970 年。請改正後重試。</translation>
    </message>
    <message>
        <source>%1 exists already and is not overwritten. Choose another name.</source>
        <translation>%1 已經存在，不會被覆寫。請換一個名稱。</translation>
    </message>
    <message>
        <source>Nobody can be their own referrer. Name another customer, or leave it empty.</source>
        <translation>推薦人不能是客戶本人。請填另一位客戶，或留空。</translation>
    </message>
    <message>
        <source>A tag cannot be merged into itself. Name two different tags.</source>
        <translation>標籤不能併入它自己。請寫兩個不同的標籤。</translation>
    </message>
    <message>
        <source>Two phone numbers stand in one field. Give one number, and write the other into the notes.</source>
        <translation>一個欄位裡有兩個電話號碼。請只填一個，另一個寫到備註裡。</translation>
    </message>
    <message>
        <source>No day lies between these two, so that there is nothing to export. Begin before the end, which is not included.</source>
        <translation>這兩天之間沒有日期，沒有可匯出的內容。請讓開始日期早於結束日期（不含結束當天）。</translation>
    </message>
    <message>
        <source>The filter cannot be understood. Write it as {&quot;conditions&quot;:[{&quot;field&quot;:&quot;orders&quot;,&quot;compare&quot;:&quot;at_least&quot;,&quot;values&quot;:[3]}]}.</source>
        <translation>無法辨識篩選條件。請寫成 {&quot;conditions&quot;:[{&quot;field&quot;:&quot;orders&quot;,&quot;compare&quot;:&quot;at_least&quot;,&quot;values&quot;:[3]}]}。</translation>
    </message>
    <message>
        <source>The filter’s condition on “%1” does not fit. A figure takes at_least or at_most with one number, anything else any_of with a list; each field may stand once.</source>
        <translation>篩選中「%1」的條件不合適。數值用 at_least 或 at_most 加一個數字，其他用 any_of 加一個清單；每個欄位只能出現一次。</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it, plug its disk in, or choose another one.</source>
        <translation>沒有資料夾 %1。請新增它、接上它所在的磁碟，或換一個資料夾。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder %1. Check your rights there, or choose another one.</source>
        <translation>無法寫入資料夾 %1。請檢查您在那裡的權限，或換一個資料夾。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 是資料夾。請寫出其中的檔案名稱。</translation>
    </message>
    <message>
        <source>This import was undone before, as far as it could be. What is left (%1) stays, since something stands on it; “regularsctl --json import list” names it.</source>
        <translation>這次匯入已經盡量復原過了。剩下的（%1）後來又有業務，只能保留；「regularsctl --json import list」會逐條列出。</translation>
    </message>
    <message>
        <source>This is a file, not a folder. Name the folder in which the files will lie.</source>
        <translation>這是檔案，不是資料夾。請指定存放檔案的那個資料夾。</translation>
    </message>
    <message>
        <source>An adjustment by 0 points changes nothing. Say how many to add or to take away.</source>
        <translation>調整 0 點沒有任何變化。請寫出要增加或扣減的積分。</translation>
    </message>
    <message>
        <source>This is the only shop in use, and one must be. Bring another one into use first.</source>
        <translation>這是唯一使用中的門市，至少要有一家使用中。請先啟用另一家。</translation>
    </message>
    <message>
        <source>The end date is too far away. Allowed: %1</source>
        <translation>結束日期太遠。允許：%1</translation>
    </message>
    <message>
        <source>The phone number belongs to a customer with another name. Correct it, or leave it out.</source>
        <translation>這個手機號碼在另一個姓名的客戶名下。請改正，或者留空。</translation>
    </message>
    <message>
        <source>The phone number belongs to card %1 (%2) already. Correct it, or leave it out of this row: a phone number stands in one file only.</source>
        <translation>手機號碼已經屬於卡號 %1（%2）。請改正，或者在這一列留空：一個手機號碼只能登記在一位客戶名下。</translation>
    </message>
    <message>
        <source>The phone number belongs to card %1, whose name is %2. If this is somebody else, correct the phone number or leave it out; if it is the same person under a new name, write the card number into the row, or let the import update names.</source>
        <translation>手機號碼屬於卡號 %1，姓名是 %2。如果不是同一個人，請改正手機號碼或留空；如果是同一個人改了名，請在這一列寫上卡號，或者讓匯入更新姓名。</translation>
    </message>
    <message>
        <source>The sheet “%1” has no rows. The spreadsheet has others: %2. Choose one of them, on the command line with --sheet NAME.</source>
        <translation>工作表「%1」沒有列。試算表裡還有：%2。請選其中一張，命令列用 --sheet 名稱。</translation>
    </message>
    <message>
        <source>No column of the sheet “%1” holds “%2”. Say which one does; or choose another sheet (%3), on the command line with --sheet NAME.</source>
        <translation>工作表「%1」裡沒有「%2」這一欄。請指明是哪一欄；或者換一張工作表（%3），命令列用 --sheet 名稱。</translation>
    </message>
    <message>
        <source>There is nothing about “%1” on today’s list now. Look at the list again.</source>
        <translation>今日待辦中現在沒有「%1」。請重新查看清單。</translation>
    </message>
    <message>
        <source>a walk-in</source>
        <translation>散客</translation>
    </message>
    <message>
        <source>card %1</source>
        <translation>卡號 %1</translation>
    </message>
    <message>
        <source>, shop %1</source>
        <translation>，門市 %1</translation>
    </message>
    <message>
        <source>The order number %1 belongs to another purchase already: %2, %3%4. Make the order numbers unique, for example with the day or the shop in front; or import without the column of order numbers.</source>
        <translation>單號 %1 已經屬於另一筆購買：%2，%3%4。請讓單號不重複，例如在前面加上日期或門市；或者匯入時不指定單號這一欄。</translation>
    </message>
    <message>
        <source>The card number stands in line %1 of the file already, under the name %2. Give each person a card number of their own; if it is the same person, leave one of the rows out.</source>
        <translation>這個卡號在檔案第 %1 列已經出現，姓名是 %2。請給每個人各自的卡號；如果是同一個人，請去掉其中一列。</translation>
    </message>
    <message>
        <source>There is no shop “%1”. There are: %2. Correct the name, add the shop, or take all rows into one shop (on the command line with --set shop=NAME).</source>
        <translation>沒有門市「%1」。現有：%2。請更正名稱、新增這家門市，或讓所有列都記到同一家門市（命令列用 --set shop=名稱）。</translation>
    </message>
    <message>
        <source>There is no tier “%1”. There are: %2. Correct the name, or add the tier first.</source>
        <translation>沒有等級「%1」。現有：%2。請更正名稱，或先新增這個等級。</translation>
    </message>
    <message>
        <source>The customer is known and holds the tier “%1” here; an import does not change it. Where the file is right, pin the tier.</source>
        <translation>這位客戶已經有檔案，等級是「%1」，匯入不會更動。如果檔案是對的，請手動指定等級。</translation>
    </message>
    <message>
        <source>Quantity and amount go different ways. Of goods sold both are above zero, of goods brought back both are below; the unit price is never below zero.</source>
        <translation>數量和金額的正負不一致：賣出時兩個都是正數，退貨時兩個都是負數；單價不能是負數。請更正後重試。</translation>
    </message>
    <message>
        <source>There is no such day in the calendar. Correct the date.</source>
        <translation>日曆上沒有這一天。請更正日期。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name one file in it; or have the folder watched, on the command line with “import watch add”.</source>
        <translation>%1 是資料夾。請指定其中一個檔案；或者讓程式盯著這個資料夾（命令列用 import watch add）。</translation>
    </message>
    <message>
        <source>%1 exists already and is not overwritten. Choose another name, or say --overwrite.</source>
        <translation>%1 已經存在，沒有覆蓋。請換個名字，或加上 --overwrite。</translation>
    </message>
    <message>
        <source>The coupon does not count yet. Use it later.</source>
        <translation>這張優惠券還沒到生效日期，請到時再用。</translation>
    </message>
    <message>
        <source>The coupon counts from %1 on. Use it then.</source>
        <translation>這張優惠券從 %1 起生效，請到時再用。</translation>
    </message>
    <message>
        <source>The coupon has been used. Take another one.</source>
        <translation>這張優惠券已經用過，請換一張。</translation>
    </message>
    <message>
        <source>The coupon %1 has been used. Take another one.</source>
        <translation>優惠券 %1 已經用過，請換一張。</translation>
    </message>
    <message>
        <source>The coupon was taken out of use. Take another one.</source>
        <translation>這張優惠券已作廢，請換一張。</translation>
    </message>
    <message>
        <source>The coupon %1 was taken out of use. Take another one.</source>
        <translation>優惠券 %1 已作廢，請換一張。</translation>
    </message>
    <message>
        <source>The coupon belongs to another customer. Ask for the customer’s own.</source>
        <translation>這張優惠券屬於另一位客戶，請用客戶本人的券。</translation>
    </message>
    <message>
        <source>The coupon %1 belongs to another customer. Ask for the customer’s own.</source>
        <translation>優惠券 %1 屬於另一位客戶，請用客戶本人的券。</translation>
    </message>
    <message>
        <source>Coupons of this kind are no longer in use. Take another one.</source>
        <translation>這種優惠券已停用，請換一張。</translation>
    </message>
    <message>
        <source>Coupons of the kind “%1” are no longer in use. Take another one.</source>
        <translation>「%1」已停用，請換一張優惠券。</translation>
    </message>
    <message>
        <source>The coupon is for a first order, and the customer has bought before. Leave it out.</source>
        <translation>這張優惠券僅限首單，而客戶已經買過，請不要用這張券。</translation>
    </message>
    <message>
        <source>The coupon %1 is for a first order, and the customer has bought before. Leave it out.</source>
        <translation>優惠券 %1 僅限首單，而客戶已經買過，請不要用這張券。</translation>
    </message>
    <message>
        <source>These coupons cannot be used together. Leave one of them out.</source>
        <translation>這些優惠券不能同時使用，請去掉其中一張。</translation>
    </message>
    <message>
        <source>The coupon %1 cannot be used together with the others. Leave it out, or use it alone.</source>
        <translation>優惠券 %1 不能與其他券同用，請去掉它，或只用這一張。</translation>
    </message>
    <message>
        <source>Nothing is left of it. Choose another one.</source>
        <translation>已經沒有庫存，請換一種。</translation>
    </message>
    <message>
        <source>There are not so many left. Left: %1. Take fewer, or choose another one.</source>
        <translation>庫存不足，只剩 %1 件，請減少數量或換一種。</translation>
    </message>
    <message>
        <source>A customer cannot be merged with itself. Name two different customers.</source>
        <translation>不能把客戶和自己合併。請指定兩位不同的客戶。</translation>
    </message>
    <message>
        <source>The two cannot be parted any more: goods of a purchase that came with the merge were returned or added since. Open a new file and correct it by hand.</source>
        <translation>不能再分開了：合併帶過來的購買後來有退貨或補充。請新建檔案，手動更正。</translation>
    </message>
    <message>
        <source>The two cannot be parted any more: points that came with the merge were used since. Give them back first, or open a new file and correct it by hand.</source>
        <translation>不能再分開了：合併帶過來的積分後來用掉了。請先把積分退回，或新建檔案，手動更正。</translation>
    </message>
    <message>
        <source>The two cannot be parted any more: a reward that came with the merge was returned since. Open a new file and correct it by hand.</source>
        <translation>不能再分開了：合併帶過來的兌換禮品後來退回了。請新建檔案，手動更正。</translation>
    </message>
    <message>
        <source>The two cannot be parted any more: a referral that came with the merge was paid or taken back since. Open a new file and correct it by hand.</source>
        <translation>不能再分開了：合併帶過來的推薦後來發過或收回過獎勵。請新建檔案，手動更正。</translation>
    </message>
    <message>
        <source>This file was itself merged into another one since. Part that merge first.</source>
        <translation>這份檔案後來又併進了另一份。請先把那次合併分開。</translation>
    </message>
    <message>
        <source>Customers of this import were merged since. Part them first, then take the import back.</source>
        <translation>這次匯入的客戶後來合併過。請先把他們分開，再復原匯入。</translation>
    </message>
    <message>
        <source>The customer has had as many of this reward as one may have. Choose another one.</source>
        <translation>這位客戶已兌滿這種禮品的限額。請另選一種。</translation>
    </message>
    <message>
        <source>The customer has had as many of this reward as one may have (%1). Choose another one, or take fewer.</source>
        <translation>這位客戶已兌滿這種禮品的限額（%1 件）。請另選一種，或減少數量。</translation>
    </message>
    <message>
        <source>The customer’s tier is too low for it. Choose something else.</source>
        <translation>客戶的等級不夠。請另選一種。</translation>
    </message>
    <message>
        <source>It is for customers from the tier “%1” on. Choose something else.</source>
        <translation>限「%1」及以上等級的客戶。請另選一種。</translation>
    </message>
    <message>
        <source>This reward cannot be returned: it was returned before, or never handed out. Look at the list of rewards handed out.</source>
        <translation>這件禮品不能退回：已經退回過，或沒有兌換過。請查看兌換紀錄。</translation>
    </message>
    <message>
        <source>The coupon has ended. Take another one.</source>
        <translation>優惠券已過期。請換一張。</translation>
    </message>
    <message>
        <source>The coupon ended on %1. Take another one.</source>
        <translation>優惠券已於 %1 到期。請換一張。</translation>
    </message>
    <message>
        <source>The coupon does not count at this hour. Use it another time.</source>
        <translation>優惠券在這個時段不能用。請換個時間使用。</translation>
    </message>
    <message>
        <source>The coupon does not count at this hour, but %1. Use it then.</source>
        <translation>優惠券在這個時段不能用，可用時段：%1。請屆時使用。</translation>
    </message>
    <message>
        <source>The coupon has been used as often as it may be. Leave it out.</source>
        <translation>優惠券已用滿次數。請不要使用這張。</translation>
    </message>
    <message>
        <source>Coupons of this kind have been used as often as they may be (%1). Leave it out.</source>
        <translation>這種優惠券已用滿次數（%1）。請不要使用這張。</translation>
    </message>
    <message>
        <source>What these coupons may give away is used up. Leave them out.</source>
        <translation>這些優惠券的預算已用完。請不要使用。</translation>
    </message>
    <message>
        <source>What these coupons may give away is used up, but for %1. Leave them out, or raise the budget.</source>
        <translation>這些優惠券的預算只剩 %1。請不要使用，或提高預算。</translation>
    </message>
    <message>
        <source>The gifts of the day are gone. Go on without one.</source>
        <translation>當天的贈品已送完。請不帶贈品繼續。</translation>
    </message>
    <message>
        <source>The gifts of the day are gone: the first %1 buyers have had them. Go on without one.</source>
        <translation>當天的贈品已送完：前 %1 位顧客已領取。請不帶贈品繼續。</translation>
    </message>
    <message>
        <source>The two customers were parted again before. There is nothing left to part.</source>
        <translation>這兩位客戶之前已經拆開。沒有可以再拆的。</translation>
    </message>
    <message>
        <source>This recommendation does not count, and nothing is given for it. Go on without it.</source>
        <translation>這次推薦不算數，不給獎勵。請繼續。</translation>
    </message>
    <message>
        <source>“%1” stays: coupons of it were issued. Take it out of use instead.</source>
        <translation>「%1」要保留：已經發放過。請改為停用。</translation>
    </message>
    <message>
        <source>“%1” stays: it was handed out before. Take it out of use instead.</source>
        <translation>「%1」要保留：已經兌換過。請改為停用。</translation>
    </message>
    <message>
        <source>“%1” stays: customers have used it. Withdraw it instead.</source>
        <translation>「%1」不能刪除：已有客戶使用過。請改為停用。</translation>
    </message>
    <message>
        <source>This benefit works by itself, so that no use of it is recorded. Choose one that staff give, such as an event.</source>
        <translation>這項權益自動生效，不需要記錄使用。請選擇由員工提供的權益，例如活動邀請。</translation>
    </message>
    <message>
        <source>The multiplier of points belongs to the tier rules. Change it there.</source>
        <translation>點數倍數屬於等級規則，請到那裡修改。</translation>
    </message>
    <message>
        <source>The customer’s tier does not have this benefit. Look at the benefits of the tier.</source>
        <translation>客戶目前等級不享有這項權益。請查看該等級的權益。</translation>
    </message>
    <message>
        <source>This use was cancelled before. Look at the log of benefits.</source>
        <translation>這筆使用記錄已經取消過。請查看權益使用記錄。</translation>
    </message>
    <message>
        <source>Nothing is out on this use: it lent nothing, or it came back before. Look at what is still out.</source>
        <translation>這筆記錄沒有借出未還的東西：沒有借出，或已歸還。請查看尚未歸還的清單。</translation>
    </message>
    <message>
        <source>That customer came through this one, directly or through others, and cannot have brought it. Name another customer, or leave it empty.</source>
        <translation>那位客戶正是由這位客戶直接或間接推薦來的，不能反過來當推薦人。請換一位客戶，或留空。</translation>
    </message>
    <message>
        <source>Both are the same person: their files, phone or e-mail say so. Nobody is rewarded for bringing oneself; name another customer.</source>
        <translation>兩者是同一個人：檔案、電話或電子郵件相同。推薦自己不給獎勵，請換一位客戶。</translation>
    </message>
    <message>
        <source>The referrer came through this very customer, directly or through others. Name another one.</source>
        <translation>這位推薦人正是由該客戶直接或間接推薦來的。請換一位推薦人。</translation>
    </message>
    <message>
        <source>Somebody else was named as referrer before, and nobody is brought twice. Withdraw that referral first if it was wrong.</source>
        <translation>先前已登記了推薦人，一位客戶只能被推薦一次。如果登記有誤，請先取消那筆推薦。</translation>
    </message>
    <message>
        <source>This customer is not new: there is a purchase, or the file is older than %1 days. Name the referrer when a new member is registered.</source>
        <translation>這位客戶不是新客戶：已有消費，或建檔超過 %1 天。請在登記新會員時填寫推薦人。</translation>
    </message>
    <message>
        <source>The referral programme is switched off. Switch it on under Loyalty › Referrals, then try again.</source>
        <translation>推薦有禮尚未啟用。請在「會員 › 推薦有禮」中啟用後再試。</translation>
    </message>
    <message>
        <source>This referral was withdrawn before. Look at the list of referrals.</source>
        <translation>這筆推薦先前已取消。請查看推薦清單。</translation>
    </message>
    <message>
        <source>This referral counts already. Look at the list of referrals.</source>
        <translation>這筆推薦本來就有效。請查看推薦清單。</translation>
    </message>
    <message>
        <source>Something was given for this referral already. Withdraw it with a reason instead.</source>
        <translation>這筆推薦已經發放過獎勵。請改為填寫原因後取消。</translation>
    </message>
    <message>
        <source>The coupon that came with it has been used. Leave it as it is, or withdraw the referral with a reason.</source>
        <translation>隨之發放的優惠券已被使用。請保留原樣，或填寫原因取消這筆推薦。</translation>
    </message>
    <message>
        <source>Nobody said that these two are not one person. Look at the list of those set aside.</source>
        <translation>這兩份檔案沒有被排除過。請看看「已排除」的清單。</translation>
    </message>
    <message>
        <source>These points belong to a sale. Refund the sale, or undo it while it is the last one; its points follow by themselves.</source>
        <translation>這筆積分屬於一筆銷售。請退貨，如果是剛記的那一筆，也可以復原，積分會隨之調整。</translation>
    </message>
    <message>
        <source>These points belong to a refund and stay as it left them. If the refund was wrong, record the sale again.</source>
        <translation>這筆積分由一次退貨產生，不能單獨沖銷。如果退錯了，請重新記一筆銷售。</translation>
    </message>
    <message>
        <source>These points paid for a reward. Take the reward back; its points follow by themselves.</source>
        <translation>這筆積分兌換了禮品。請退回禮品，積分會隨之退還。</translation>
    </message>
    <message>
        <source>These points came or went with another file of the same person. Part the two files again; their points follow.</source>
        <translation>這筆積分是合併檔案時轉移的。請把兩份檔案重新分開，積分會隨之回去。</translation>
    </message>
    <message>
        <source>Only what was adjusted by hand can be reversed. Adjust the points the other way instead.</source>
        <translation>只有手動調整可以沖銷。請反方向再調整一次。</translation>
    </message>
    <message>
        <source>The coupon does not count on this day of the week. Use it on another day.</source>
        <translation>這張券限定了星期，今天不能用。請改天再用。</translation>
    </message>
    <message>
        <source>What these coupons may give away is used up. Leave them out, or raise the budget.</source>
        <translation>這種券的預算已經用完。請不要使用，或提高預算。</translation>
    </message>
    <message>
        <source>The customer does not have that many service credits; the balance is %1. Take fewer, or something cheaper.</source>
        <translation>客戶的增值點數不夠，餘額是 %1。請少兌一些，或換便宜些的。</translation>
    </message>
    <message>
        <source>The customer has used this benefit as often as the tier allows. It renews with the next tier; offer something else.</source>
        <translation>該權益在目前等級內的次數已用完，升到下一等級後重新計算。請換一項。</translation>
    </message>
    <message>
        <source>The customer has used this benefit as often as the period allows. It renews on %1; offer it again then.</source>
        <translation>該權益本期的次數已用完，%1 起重新計算，屆時再用。</translation>
    </message>
    <message>
        <source>The printer %1 takes nothing. Check that it is switched on and has paper, or save the receipt as PDF.</source>
        <translation>印表機 %1 沒有回應。請檢查電源和紙張，或把憑證存為 PDF。</translation>
    </message>
    <message>
        <source>The benefit “%1” gives this coupon. Choose another coupon there under Loyalty › Benefits, or take this one out of use instead.</source>
        <translation>權益「%1」在發放這種券。請先到「會員 › 權益」為它換一種券，或改為停用。</translation>
    </message>
    <message>
        <source>The referral programme gives this coupon to friends. Choose another coupon under Loyalty › Referrals › Programme, or take this one out of use instead.</source>
        <translation>推薦規則在向好友發放這種券。請先到「會員 › 推薦有禮 › 規則」換一種券，或改為停用。</translation>
    </message>
    <message>
        <source>“%1”, a reward for many friends, gives this coupon. Choose another coupon under Loyalty › Referrals › Programme › Rewards for many friends, or take this one out of use instead.</source>
        <translation>多位好友獎勵「%1」在發放這種券。請先到「會員 › 推薦有禮 › 規則 › 多位好友獎勵」換一種券，或改為停用。</translation>
    </message>
    <message>
        <source>This referral rests: the files of both were made one. Part them again if they are two people.</source>
        <translation>這筆推薦已擱置：雙方的檔案合併成了一份。如果確是兩個人，請拆分檔案。</translation>
    </message>
    <message>
        <source>This referral rests: the friend’s file was made one with that of somebody who had bought before. Part them again if they are two people.</source>
        <translation>這筆推薦已擱置：好友的檔案與一位早已消費過的客戶合併了。如果確是兩個人，請拆分檔案。</translation>
    </message>
    <message>
        <source>This referral rests: the friend’s file was made one with another whom somebody had brought, too. Part them again if they are two people.</source>
        <translation>這筆推薦已擱置：好友的檔案與另一位也由別人推薦來的客戶合併了。如果確是兩個人，請拆分檔案。</translation>
    </message>
    <message>
        <source>This referral rests: the friend’s file was made one with that of somebody through whom the referrer came. Part them again if they are two people.</source>
        <translation>這筆推薦已擱置：好友的檔案與推薦人的上層推薦人合併了。如果確是兩個人，請拆分檔案。</translation>
    </message>
    <message>
        <source>“%1” stays: sales had its price, its points or its gift. Take it out of use instead.</source>
        <translation>「%1」要保留：已有購買享受過它的價格、積分或贈品。請改為停用。</translation>
    </message>
    <message>
        <source>A member day is on days of the week or on a day of the month, not both. Leave one of the two empty.</source>
        <translation>會員日要麼按星期，要麼按每月某日，不能兩樣都填。請清空其中一項。</translation>
    </message>
    <message>
        <source>A number of gifts needs a gift. Name the gift, or leave the number empty.</source>
        <translation>填了贈品數量，卻沒有贈品。請填寫贈品名稱，或清空數量。</translation>
    </message>
    <message>
        <source>An amount for the gift needs a gift. Name the gift, or leave the amount empty.</source>
        <translation>填了贈品的起送金額，卻沒有贈品。請填寫贈品名稱，或清空金額。</translation>
    </message>
    <message>
        <source>The last day is before the first, %1. Correct one of the two.</source>
        <translation>最後一天早於第一天 %1。請改其中一個。</translation>
    </message>
    <message>
        <source>A reward for many friends is one thing: a tier for some days, a coupon, or points. Add a second reward for the other.</source>
        <translation>多人推薦獎勵每條只給一樣：一段時間的等級、一張優惠券或積分。要給另一樣，請再加一條。</translation>
    </message>
    <message>
        <source>Everybody has the first tier, so that it is no reward. Choose a higher one.</source>
        <translation>最低等級人人都有，算不上獎勵。請選更高的等級。</translation>
    </message>
    <message>
        <source>No such amount can be paid: it has more decimals than the currency. Round it and try again.</source>
        <translation>這個金額的小數位多於貨幣的小數位，無法支付。請取整後再試。</translation>
    </message>
    <message>
        <source>This row belongs to a file that was made one with card %1. Adjust the points of that card instead.</source>
        <translation>這筆流水屬於已併入卡號 %1 的檔案。請改為調整該卡的積分。</translation>
    </message>
    <message>
        <source>Rows that lead to a merged file: %1. They were left alone, since they tell of a file that is another one’s now. Change the kept file by its own card where something is new.</source>
        <translation>指向已合併檔案的列：%1。這些列說的是已併入別處的檔案，因此未作更動。如有新內容，請用保留檔案的卡號修改。</translation>
    </message>
    <message>
        <source>Points in the file were not booked for known customers: %1. What is booked here counts for them; adjust it by hand where they differ.</source>
        <translation>檔案裡的積分沒有給已有檔案的客戶入帳：%1 位。他們以這裡的帳為準，如有出入請手動調整。</translation>
    </message>
    <message>
        <source>The thresholds of the tiers are written in what counts now. Change both together: with “tier save”, or under Loyalty › Tier rules.</source>
        <translation>各等級的門檻是依現在的計算方式寫的。請兩者一起改：用「tier save」，或在「會員 › 等級規則」中修改。</translation>
    </message>
    <message>
        <source>“%1” does nothing for this kind of coupon. Leave it out, or choose another kind.</source>
        <translation>「%1」對這種券不起作用。請去掉它，或改用其他類型。</translation>
    </message>
    <message>
        <source>“For every” goes with one step. Leave one step, or switch “for every” off.</source>
        <translation>「每滿」只能搭配一階。請只留一階，或關閉「每滿」。</translation>
    </message>
    <message>
        <source>From step to step both amounts must rise. Put the steps in order and correct what does not.</source>
        <translation>每一階的門檻與優惠都要高於上一階。請由小到大排列並修正不符的一階。</translation>
    </message>
    <message>
        <source>A step saves more than it asks to be spent. Correct that step.</source>
        <translation>有一階的優惠超過了它要求的消費。請修正那一階。</translation>
    </message>
    <message>
        <source>A coupon for a first order takes off a share or an amount, not both. Leave one of the two out.</source>
        <translation>首單券要嘛依比例、要嘛依金額優惠，不能兩者都有。請去掉其中一項。</translation>
    </message>
    <message>
        <source>Only steps can count what is spent over a campaign. Let this coupon count each order, or choose spend and save.</source>
        <translation>只有滿減階梯能依活動累計消費計算。請讓這種券依單筆訂單計算，或改用滿減。</translation>
    </message>
    <message>
        <source>What is counted over all orders of a campaign needs more than one use. Write 0 for as often as the limits allow.</source>
        <translation>依活動累計消費計算的券要能使用不只一次。填 0 表示在限制之內不限次數。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Correct one of the two.</source>
        <translation>最後一天早於第一天。請修正其中一個。</translation>
    </message>
    <message>
        <source>The last day is over, so that nobody could be given this coupon. Choose a later one.</source>
        <translation>最後一天已經過去，這種券發不出去。請選更晚的日期。</translation>
    </message>
    <message>
        <source>The coupon %1 has been used up and counts no more, so that there is nothing to take out of use. Refund its purchase if that was wrong.</source>
        <translation>優惠券 %1 已經用完，不再有效，無需停用。如果用錯了，請為那筆消費退貨。</translation>
    </message>
    <message>
        <source>The coupon %1 was taken out of use before. Issue a new one if the customer should have it back.</source>
        <translation>優惠券 %1 之前已經停用。如果要還給客戶，請另發一張。</translation>
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
        <translation>金額</translation>
    </message>
    <message>
        <source>at</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>餘額</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>card</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>來源管道</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>行銷授權</translation>
    </message>
    <message>
        <source>credits</source>
        <translation>增值點數</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客戶數</translation>
    </message>
    <message>
        <source>deficit</source>
        <translation>欠分</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>優惠</translation>
    </message>
    <message>
        <source>email</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>已清除</translation>
    </message>
    <message>
        <source>expiring</source>
        <translation>將到期</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性別</translation>
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
        <translation>農曆生日</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>專屬經理</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>net_revenue</source>
        <translation>淨銷售額</translation>
    </message>
    <message>
        <source>next_tier</source>
        <translation>下一等級</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>購買次數</translation>
    </message>
    <message>
        <source>payable</source>
        <translation>應付</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>points_earned</source>
        <translation>獲得積分</translation>
    </message>
    <message>
        <source>points_outstanding</source>
        <translation>未用積分</translation>
    </message>
    <message>
        <source>points_restored</source>
        <translation>返還積分</translation>
    </message>
    <message>
        <source>points_reversed</source>
        <translation>收回積分</translation>
    </message>
    <message>
        <source>points_spent</source>
        <translation>使用積分</translation>
    </message>
    <message>
        <source>purchase_lines</source>
        <translation>明細列數</translation>
    </message>
    <message>
        <source>purchases</source>
        <translation>購買單數</translation>
    </message>
    <message>
        <source>referrer</source>
        <translation>推薦人</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>已退金額</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>registered_on</source>
        <translation>註冊日期</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>退貨單數</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>資料版本</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>spend</source>
        <translation>消費額</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>tier_after</source>
        <translation>之後等級</translation>
    </message>
    <message>
        <source>tier_until</source>
        <translation>等級有效至</translation>
    </message>
    <message>
        <source>to_next</source>
        <translation>還差</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>walk_ins</source>
        <translation>散客單數</translation>
    </message>
    <message>
        <source>upgrades</source>
        <translation>升級人數</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>銷售額</translation>
    </message>
    <message>
        <source>points_used</source>
        <translation>使用積分</translation>
    </message>
    <message>
        <source>points_given</source>
        <translation>發放積分</translation>
    </message>
    <message>
        <source>new_customers</source>
        <translation>新會員</translation>
    </message>
    <message>
        <source>member_orders</source>
        <translation>會員訂單</translation>
    </message>
    <message>
        <source>average</source>
        <translation>客單價</translation>
    </message>
    <message>
        <source>next_step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>completeness</source>
        <translation>資料完整度</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>檔案完善率</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>還缺</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>with_core</source>
        <translation>已完善</translation>
    </message>
    <message>
        <source>by</source>
        <translation>記錄人</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>發起方</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>next_done</source>
        <translation>完成時間</translation>
    </message>
    <message>
        <source>next_due</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次數</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>作廢</translation>
    </message>
    <message>
        <source>active</source>
        <translation>活躍</translation>
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
        <translation>流失風險</translation>
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
        <translation>潛在</translation>
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
        <translation>退訂</translation>
    </message>
    <message>
        <source>post</source>
        <translation>郵寄</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>已召回</translation>
    </message>
    <message>
        <source>sms</source>
        <translation>簡訊</translation>
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
        <translation>電話</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服務</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>到訪</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>link_days</source>
        <translation>新客戶天數</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>最低消費</translation>
    </message>
    <message>
        <source>on</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已獎勵</translation>
    </message>
    <message>
        <source>paid_on</source>
        <translation>消費日期</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>待消費</translation>
    </message>
    <message>
        <source>pending_days</source>
        <translation>消費期限（天）</translation>
    </message>
    <message>
        <source>pending_until</source>
        <translation>消費截止</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>referred</source>
        <translation>好友卡號</translation>
    </message>
    <message>
        <source>referred_name</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>referred_points</source>
        <translation>好友積分</translation>
    </message>
    <message>
        <source>referrer_name</source>
        <translation>推薦人</translation>
    </message>
    <message>
        <source>referrer_points</source>
        <translation>推薦人積分</translation>
    </message>
    <message>
        <source>state</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>coupons_issued</source>
        <translation>新發優惠券</translation>
    </message>
    <message>
        <source>coupons_unused</source>
        <translation>未用優惠券</translation>
    </message>
    <message>
        <source>coupons_used</source>
        <translation>已用優惠券</translation>
    </message>
    <message>
        <source>coupons_withdrawn</source>
        <translation>收回優惠券</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>贈品</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>手工優惠</translation>
    </message>
    <message>
        <source>member_day</source>
        <translation>會員日</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>later</source>
        <translation>尚未開始</translation>
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
        <translation>營業中的門市</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>ledger entry</source>
        <translation>積分異動紀錄</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>category</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>來源管道</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>行銷授權</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>number of customers</source>
        <translation>客戶數</translation>
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
        <translation>分隔符號</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>優惠金額</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>file</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>line</source>
        <translation>列</translation>
    </message>
    <message>
        <source>login</source>
        <translation>登入名稱</translation>
    </message>
    <message>
        <source>lunar birthday</source>
        <translation>農曆生日</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>專屬經理</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>point in time</source>
        <translation>時間點</translation>
    </message>
    <message>
        <source>number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>操作員</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>訂單編號</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>讀音</translation>
    </message>
    <message>
        <source>points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>purse</source>
        <translation>積分帳戶</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>referrer</source>
        <translation>推薦人</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>registration date</source>
        <translation>入會日期</translation>
    </message>
    <message>
        <source>reward</source>
        <translation>獎勵</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>設定項</translation>
    </message>
    <message>
        <source>shop</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>product code</source>
        <translation>貨號</translation>
    </message>
    <message>
        <source>source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>unit price</source>
        <translation>單價</translation>
    </message>
    <message>
        <source>end date</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>number of years</source>
        <translation>年數</translation>
    </message>
    <message>
        <source>number of columns</source>
        <translation>欄數</translation>
    </message>
    <message>
        <source>date format</source>
        <translation>日期格式</translation>
    </message>
    <message>
        <source>file format</source>
        <translation>檔案格式</translation>
    </message>
    <message>
        <source>file of rejected rows</source>
        <translation>拒收列檔案</translation>
    </message>
    <message>
        <source>log</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>store</source>
        <translation>資料庫</translation>
    </message>
    <message>
        <source>earns points</source>
        <translation>是否積分</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>mapping</source>
        <translation>欄位對應方案</translation>
    </message>
    <message>
        <source>pattern of file names</source>
        <translation>檔名樣式</translation>
    </message>
    <message>
        <source>watched folder</source>
        <translation>監看的資料夾</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>開始日期</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>聯絡紀錄</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分鐘數</translation>
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
        <translation>結果</translation>
    </message>
    <message>
        <source>order of the list</source>
        <translation>清單的排序</translation>
    </message>
    <message>
        <source>identity of the row</source>
        <translation>列的識別</translation>
    </message>
    <message>
        <source>group of tags</source>
        <translation>標籤群組</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>結束日期</translation>
    </message>
    <message>
        <source>work item</source>
        <translation>待辦事項</translation>
    </message>
    <message>
        <source>day to compare with</source>
        <translation>比較日期</translation>
    </message>
    <message>
        <source>reward handed out</source>
        <translation>兌換紀錄</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>product number</source>
        <translation>貨號</translation>
    </message>
    <message>
        <source>key</source>
        <translation>識別碼</translation>
    </message>
    <message>
        <source>multiplier</source>
        <translation>倍數</translation>
    </message>
    <message>
        <source>period</source>
        <translation>週期</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>優先順序</translation>
    </message>
    <message>
        <source>earning rule</source>
        <translation>積分規則</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>庫存</translation>
    </message>
    <message>
        <source>weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>basis</source>
        <translation>計算基數</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>預算</translation>
    </message>
    <message>
        <source>most it takes off</source>
        <translation>最多減免</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>品類</translation>
    </message>
    <message>
        <source>letters before the code</source>
        <translation>券碼前綴</translation>
    </message>
    <message>
        <source>kind of coupon</source>
        <translation>券種</translation>
    </message>
    <message>
        <source>what it gives</source>
        <translation>優惠內容</translation>
    </message>
    <message>
        <source>gift</source>
        <translation>贈品</translation>
    </message>
    <message>
        <source>number of gifts</source>
        <translation>贈品數量</translation>
    </message>
    <message>
        <source>amount for the gift</source>
        <translation>贈品起付金額</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時段</translation>
    </message>
    <message>
        <source>rule of issue</source>
        <translation>發放規則</translation>
    </message>
    <message>
        <source>tier that gives it</source>
        <translation>發放的等級</translation>
    </message>
    <message>
        <source>limit per customer</source>
        <translation>每人上限</translation>
    </message>
    <message>
        <source>member day</source>
        <translation>會員日</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>起用金額</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>每月幾日</translation>
    </message>
    <message>
        <source>how often at most</source>
        <translation>最多次數</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>product codes</source>
        <translation>貨號</translation>
    </message>
    <message>
        <source>stacking</source>
        <translation>疊加規則</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>階梯</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>使用次數</translation>
    </message>
    <message>
        <source>days it counts</source>
        <translation>有效天數</translation>
    </message>
    <message>
        <source>benefit</source>
        <translation>權益</translation>
    </message>
    <message>
        <source>use of a benefit</source>
        <translation>權益使用記錄</translation>
    </message>
    <message>
        <source>number of coupons</source>
        <translation>優惠券張數</translation>
    </message>
    <message>
        <source>number of days</source>
        <translation>天數</translation>
    </message>
    <message>
        <source>number of friends</source>
        <translation>好友人數</translation>
    </message>
    <message>
        <source>age of a file</source>
        <translation>建檔天數</translation>
    </message>
    <message>
        <source>milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>days to buy</source>
        <translation>消費期限（天）</translation>
    </message>
    <message>
        <source>number of uses</source>
        <translation>使用次數</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>推薦</translation>
    </message>
    <message>
        <source>points for the friend</source>
        <translation>好友的積分</translation>
    </message>
    <message>
        <source>points for the referrer</source>
        <translation>推薦人的積分</translation>
    </message>
    <message>
        <source>for every</source>
        <translation>每滿</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>erased</source>
        <comment>a customer&apos;s file</comment>
        <translation>已刪除</translation>
    </message>
</context>
<context>
    <name>KeyText</name>
    <message>
        <source>change what a role may adjust</source>
        <translation>變更各角色的調整上限</translation>
    </message>
    <message>
        <source>take over opening balances</source>
        <translation>匯入期初積分餘額</translation>
    </message>
    <message>
        <source>find customers</source>
        <translation>查詢客戶</translation>
    </message>
    <message>
        <source>see whole phone numbers</source>
        <translation>查看完整手機號碼</translation>
    </message>
    <message>
        <source>record sales</source>
        <translation>記購買</translation>
    </message>
    <message>
        <source>give refunds</source>
        <translation>辦退貨</translation>
    </message>
    <message>
        <source>change customers</source>
        <translation>修改客戶</translation>
    </message>
    <message>
        <source>erase customers</source>
        <translation>刪除客戶資料</translation>
    </message>
    <message>
        <source>adjust points</source>
        <translation>調整積分</translation>
    </message>
    <message>
        <source>pin tiers</source>
        <translation>鎖定等級</translation>
    </message>
    <message>
        <source>change rules and settings</source>
        <translation>修改規則與設定</translation>
    </message>
    <message>
        <source>import data</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>export data</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>check, back up and restore the store</source>
        <translation>核對、備份和還原資料庫</translation>
    </message>
    <message>
        <source>there is no tier</source>
        <translation>一個等級也沒有</translation>
    </message>
    <message>
        <source>the first tier must begin at 0</source>
        <translation>第一級的門檻要是 0</translation>
    </message>
    <message>
        <source>every tier needs a name of its own</source>
        <translation>每個等級都要有不同的名稱</translation>
    </message>
    <message>
        <source>the order of the tiers has a gap</source>
        <translation>等級順序不連續</translation>
    </message>
    <message>
        <source>each threshold must be above the one before</source>
        <translation>每一級的門檻要高於前一級</translation>
    </message>
    <message>
        <source>a multiplier must be above 0 and at most 100</source>
        <translation>積分倍數要大於 0，最多 100</translation>
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
        <translation>簡訊</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>電話</translation>
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
        <translation>全部管道</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>店員</translation>
    </message>
    <message>
        <source>marketer</source>
        <translation>行銷人員</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>店長</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理員</translation>
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
        <translation>5 到 20 位數字</translation>
    </message>
    <message>
        <source>a day up to today such as 1990-05-17, or --05-17 without the year</source>
        <translation>不晚於今天的日期，如 1990-05-17；不知道年份寫 --05-17</translation>
    </message>
    <message>
        <source>a continent and a city such as Asia/Shanghai</source>
        <translation>洲和城市，如 Asia/Taipei</translation>
    </message>
    <message>
        <source>the three letters of a currency such as CNY</source>
        <translation>貨幣的三個字母，如 TWD</translation>
    </message>
    <message>
        <source>an address such as name@example.com</source>
        <translation>電子郵件地址，如 name@example.com</translation>
    </message>
    <message>
        <source>a word without spaces such as ABC-12345</source>
        <translation>不含空格的編號，如 ABC-12345</translation>
    </message>
    <message>
        <source>an amount such as 12.50</source>
        <translation>金額，如 12.50</translation>
    </message>
    <message>
        <source>the whole path of a folder, from the root or the drive on</source>
        <translation>資料夾的完整路徑，從根目錄或磁碟機代號寫起</translation>
    </message>
    <message>
        <source>a day such as 2026-01-31</source>
        <translation>日期，如 2026-01-31</translation>
    </message>
    <message>
        <source>a point in time such as 2026-01-31T09:30:00Z</source>
        <translation>時刻，如 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>a day without its year such as 12-31</source>
        <translation>不含年份的日期，如 12-31</translation>
    </message>
    <message>
        <source>hand out rewards</source>
        <translation>兌換禮品</translation>
    </message>
    <message>
        <source>issue coupons</source>
        <translation>發放優惠券</translation>
    </message>
    <message>
        <source>manage kinds of coupons</source>
        <translation>管理優惠券種類</translation>
    </message>
    <message>
        <source>record used benefits</source>
        <translation>登記權益使用</translation>
    </message>
    <message>
        <source>merge customers</source>
        <translation>合併客戶</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Opening points</source>
        <translation>積分期初</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>匯入客戶</translation>
    </message>
    <message>
        <source>Import purchases</source>
        <translation>匯入購買記錄</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>匯入商品</translation>
    </message>
    <message>
        <source>Import opening points</source>
        <translation>匯入積分期初</translation>
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
        <translation>上次開啟的資料庫不在原處。</translation>
    </message>
    <message>
        <source>%1

Plug its disk in and start again, choose where it is now, or go on with the store of this computer.</source>
        <translation>%1

請接上所在的磁碟後重新啟動，或選擇它現在的位置，或改用這台電腦上的資料庫。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Open this computer&apos;s store</source>
        <translation>開啟這台電腦上的資料庫</translation>
    </message>
    <message>
        <source>Begin a new store</source>
        <translation>新建資料庫</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>離開</translation>
    </message>
    <message>
        <source>Store to open</source>
        <translation>要開啟的資料庫</translation>
    </message>
</context>
<context>
    <name>PurchaseCommands</name>
    <message>
        <source>%1 points were asked for; %2 can be redeemed on this order.</source>
        <translation>想用 %1 分，這一單最多可用 %2 分。</translation>
    </message>
    <message>
        <source>The coupon %1 takes nothing off this order and stays unused: its minimum, its goods or what is left of its budget do not fit.</source>
        <translation>優惠券 %1 對本單不起作用，未使用：起用金額、商品或剩餘預算不符。</translation>
    </message>
    <message>
        <source>Nothing pays the referral by %1 any more: %2 points were taken back there, %3 from the friend.</source>
        <translation>%1的推薦不再有消費達標：已從推薦人收回 %2 積分，從好友收回 %3 積分。</translation>
    </message>
</context>
<context>
    <name>ReferralList</name>
    <message>
        <source>Referrals</source>
        <translation>推薦有禮</translation>
    </message>
    <message>
        <source>Friend’s card</source>
        <translation>好友卡號</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Referrer’s card</source>
        <translation>推薦人卡號</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>推薦人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Named on</source>
        <translation>登記日期</translation>
    </message>
    <message>
        <source>Last day to buy</source>
        <translation>消費截止日</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>消費日期</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最低消費</translation>
    </message>
    <message>
        <source>Points of the referrer</source>
        <translation>推薦人積分</translation>
    </message>
    <message>
        <source>Points of the friend</source>
        <translation>好友積分</translation>
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
        <translation>%1為空</translation>
    </message>
    <message>
        <source>“%1” cannot be understood</source>
        <translation>%1無法辨識</translation>
    </message>
    <message>
        <source>“%1” is unknown</source>
        <translation>%1不存在</translation>
    </message>
    <message>
        <source>“%1” is outside its limits</source>
        <translation>%1超出範圍</translation>
    </message>
    <message>
        <source>“%1” is too long</source>
        <translation>%1太長</translation>
    </message>
    <message>
        <source>“%1” is taken already</source>
        <translation>%1已被使用</translation>
    </message>
    <message>
        <source>“%1” is still to come</source>
        <translation>%1還沒到</translation>
    </message>
    <message>
        <source>Discount above the price</source>
        <translation>優惠大於金額</translation>
    </message>
    <message>
        <source>Customer was erased</source>
        <translation>客戶資料已刪除</translation>
    </message>
    <message>
        <source>Order of another customer</source>
        <translation>訂單屬於另一位客戶</translation>
    </message>
    <message>
        <source>Row is cut off</source>
        <translation>列不完整</translation>
    </message>
    <message>
        <source>“%1” of a customer with another name</source>
        <translation>「%1」屬於另一個姓名的客戶</translation>
    </message>
    <message>
        <source>Order number of another purchase</source>
        <translation>訂單號屬於另一筆購買</translation>
    </message>
    <message>
        <source>Another tier than here</source>
        <translation>等級與現有的不同</translation>
    </message>
</context>
<context>
    <name>RewardReceipt</name>
    <message>
        <source>Reward returned</source>
        <translation>禮品退回</translation>
    </message>
    <message>
        <source>Reward handed out</source>
        <translation>禮品兌換</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>憑證號</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值點數</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Signature of the customer: ____________________</source>
        <translation>客戶簽名：____________________</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>儲存憑證</translation>
    </message>
    <message>
        <source>reward-%1</source>
        <translation>禮品憑證-%1</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Points on the birthday, times</source>
        <translation>生日當天積分倍數</translation>
    </message>
    <message>
        <source>On the day it is celebrated, with the tier&apos;s own. 1 changes nothing.</source>
        <translation>在過生日當天，與等級倍數相乘。1 表示不變。</translation>
    </message>
    <message>
        <source>Amount that earns</source>
        <translation>每滿金額</translation>
    </message>
    <message>
        <source>Every full amount of this size earns points.</source>
        <translation>每滿這個金額，得一次積分。</translation>
    </message>
    <message>
        <source>Points for it</source>
        <translation>可得積分</translation>
    </message>
    <message>
        <source>0 switches earning off.</source>
        <translation>填 0 則不積分。</translation>
    </message>
    <message>
        <source>Fractions of a point</source>
        <translation>不足 1 分的零頭</translation>
    </message>
    <message>
        <source>They arise when a tier multiplies points.</source>
        <translation>按等級倍數計算時會有零頭。</translation>
    </message>
    <message>
        <source>Most points per purchase</source>
        <translation>每單最多得分</translation>
    </message>
    <message>
        <source>A purchase above it is refused. 0 sets no limit.</source>
        <translation>超過的購買不予入帳。0 為不限。</translation>
    </message>
    <message>
        <source>Most points per day</source>
        <translation>每天最多得分</translation>
    </message>
    <message>
        <source>What is above it is not credited. 0 sets no limit.</source>
        <translation>超出的部分不計。0 為不限。</translation>
    </message>
    <message>
        <source>Points expire</source>
        <translation>到期方式</translation>
    </message>
    <message>
        <source>Months they are good for</source>
        <translation>有效月數</translation>
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
        <translation>返還積分的有效天數</translation>
    </message>
    <message>
        <source>A refund gives points back that have expired since: they are good for so many days.</source>
        <translation>退貨返還的積分如已過期，再給這麼多天。</translation>
    </message>
    <message>
        <source>Worth of one point</source>
        <translation>每分價值</translation>
    </message>
    <message>
        <source>Taken off the price when points are redeemed.</source>
        <translation>用積分時從應付裡減去。</translation>
    </message>
    <message>
        <source>Redeemed in steps of</source>
        <translation>每次用分的倍數</translation>
    </message>
    <message>
        <source>Points.</source>
        <translation>單位：分。</translation>
    </message>
    <message>
        <source>Fewest at once</source>
        <translation>每次最少用</translation>
    </message>
    <message>
        <source>Points. 0 sets no limit.</source>
        <translation>單位：分。0 為不限。</translation>
    </message>
    <message>
        <source>Largest share of a purchase</source>
        <translation>每單最多折抵</translation>
    </message>
    <message>
        <source>Per cent of the price that points may pay.</source>
        <translation>積分最多可折抵應付的百分之幾。</translation>
    </message>
    <message>
        <source>When a refund takes back points already spent</source>
        <translation>要收回的積分已被用掉時</translation>
    </message>
    <message>
        <source>A clerk may adjust</source>
        <translation>店員每次可調整</translation>
    </message>
    <message>
        <source>Points at once. 0: not at all.</source>
        <translation>單位：分。0 為不可調整。</translation>
    </message>
    <message>
        <source>A marketer may adjust</source>
        <translation>行銷每次可調整</translation>
    </message>
    <message>
        <source>Points at once.</source>
        <translation>單位：分。</translation>
    </message>
    <message>
        <source>A manager may adjust</source>
        <translation>店長每次可調整</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>評定依據</translation>
    </message>
    <message>
        <source>Net of refunds.</source>
        <translation>已減去退貨。</translation>
    </message>
    <message>
        <source>Counted over</source>
        <translation>統計範圍</translation>
    </message>
    <message>
        <source>Days counted</source>
        <translation>統計天數</translation>
    </message>
    <message>
        <source>Ending with today.</source>
        <translation>到今天為止。</translation>
    </message>
    <message>
        <source>Months a tier is held</source>
        <translation>等級有效月數</translation>
    </message>
    <message>
        <source>To the end of the last month.</source>
        <translation>到最後一個月的月底。</translation>
    </message>
    <message>
        <source>Days of grace</source>
        <translation>寬限天數</translation>
    </message>
    <message>
        <source>Time to qualify again before a tier is lowered.</source>
        <translation>降級前留給客戶重新達標的時間。</translation>
    </message>
    <message>
        <source>A tier that lapses</source>
        <translation>到期未達標時</translation>
    </message>
    <message>
        <source>29 February in common years</source>
        <translation>平年的2月29日生日</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>捨去</translation>
    </message>
    <message>
        <source>Rounded, halves up</source>
        <translation>四捨五入</translation>
    </message>
    <message>
        <source>Rounded up</source>
        <translation>進位</translation>
    </message>
    <message>
        <source>The balance may go below zero</source>
        <translation>餘額可以為負</translation>
    </message>
    <message>
        <source>Stop at zero and note the deficit</source>
        <translation>扣到零為止，其餘記為欠分</translation>
    </message>
    <message>
        <source>At the end of a month</source>
        <translation>滿若干個月的月底</translation>
    </message>
    <message>
        <source>Some months after the day</source>
        <translation>得分日起若干個月</translation>
    </message>
    <message>
        <source>On one day of the year</source>
        <translation>每年固定一天</translation>
    </message>
    <message>
        <source>Some months after the last purchase</source>
        <translation>最近一次購買起若干個月</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不到期</translation>
    </message>
    <message>
        <source>Money spent</source>
        <translation>消費金額</translation>
    </message>
    <message>
        <source>Number of purchases</source>
        <translation>購買次數</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>所得積分</translation>
    </message>
    <message>
        <source>The last days</source>
        <translation>最近若干天</translation>
    </message>
    <message>
        <source>The calendar year</source>
        <translation>曆年</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>Falls to the tier earned</source>
        <translation>降到實際達到的等級</translation>
    </message>
    <message>
        <source>Falls one step</source>
        <translation>降一級</translation>
    </message>
    <message>
        <source>Is never lowered</source>
        <translation>不降級</translation>
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
        <translation>2月29日的生日在這一天算。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>It can be chosen until the first price or sale is recorded.</source>
        <translation>輸入第一個價格或第一筆購買之前可以選擇。</translation>
    </message>
    <message>
        <source>Language of the store</source>
        <translation>資料庫的語言</translation>
    </message>
    <message>
        <source>For computers on which nobody has chosen another one.</source>
        <translation>沒有另選語言的電腦用它。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>備份資料夾</translation>
    </message>
    <message>
        <source>Best on another disk, or in a folder that is copied elsewhere.</source>
        <translation>最好在另一個磁碟上，或會同步到別處的資料夾裡。</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自動備份</translation>
    </message>
    <message>
        <source>While the program is open, once the day has begun.</source>
        <translation>程式開著時，新的一天開始後進行。</translation>
    </message>
    <message>
        <source>Backups kept</source>
        <translation>保留份數</translation>
    </message>
    <message>
        <source>Older ones are taken away once a new one is whole.</source>
        <translation>新備份完好之後，才刪去更早的。</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每週</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>只手動備份</translation>
    </message>
</context>
<context>
    <name>StartWords</name>
    <message>
        <source>open this store</source>
        <translation>開啟這個資料檔</translation>
    </message>
    <message>
        <source>speak this language, this time only</source>
        <translation>僅這一次使用這種語言</translation>
    </message>
    <message>
        <source>look like this, this time only</source>
        <translation>僅這一次使用這種外觀</translation>
    </message>
    <message>
        <source>stand the clock still, such as at 2026-01-31T09:30:00Z</source>
        <translation>讓時鐘停在某一刻，如 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>draw the pages into PNG files and end</source>
        <translation>把各頁面畫成 PNG 檔後結束</translation>
    </message>
    <message>
        <source>draw this page only; may be repeated</source>
        <translation>只畫這一頁；可以寫多次</translation>
    </message>
    <message>
        <source>size of the pictures, such as 1280x720</source>
        <translation>圖片大小，如 1280x720</translation>
    </message>
    <message>
        <source>scale of the display, such as 1.5</source>
        <translation>顯示縮放，如 1.5</translation>
    </message>
    <message>
        <source>say this and end</source>
        <translation>顯示本說明後結束</translation>
    </message>
    <message>
        <source>say the version and end</source>
        <translation>顯示版本後結束</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>未知選項 %1</translation>
    </message>
    <message>
        <source>unexpected word “%1”</source>
        <translation>多餘的詞「%1」</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一個值</translation>
    </message>
</context>
<context>
    <name>TodayExport</name>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>First product</source>
        <translation>首件商品</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行數</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>From tier</source>
        <translation>原等級</translation>
    </message>
    <message>
        <source>To tier</source>
        <translation>新等級</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message>
        <source>Customer %1</source>
        <translation>客戶 %1</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>Purchase %1</source>
        <translation>購買 %1</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>退貨 %1</translation>
    </message>
    <message>
        <source>has other purchases</source>
        <translation>另有購買</translation>
    </message>
    <message>
        <source>was changed since</source>
        <translation>之後被修改過</translation>
    </message>
    <message>
        <source>has contacts</source>
        <translation>有聯繫記錄</translation>
    </message>
    <message>
        <source>has purchases or returns that stay</source>
        <translation>名下有要保留的購買或退貨</translation>
    </message>
    <message>
        <source>was erased since</source>
        <translation>之後已抹除</translation>
    </message>
    <message>
        <source>a later import added lines to it</source>
        <translation>之後的匯入為它加過明細</translation>
    </message>
    <message>
        <source>belongs to a return that stays</source>
        <translation>與一筆要保留的退貨相連</translation>
    </message>
    <message>
        <source>points or tier moved since</source>
        <translation>積分或等級之後有變動</translation>
    </message>
    <message>
        <source>is named as somebody&apos;s referrer</source>
        <translation>被登記為別人的推薦人</translation>
    </message>
    <message>
        <source>goods of it came back since</source>
        <translation>之後退過貨</translation>
    </message>
    <message>
        <source>was sold</source>
        <translation>已經賣出</translation>
    </message>
    <message>
        <source>the value from before belongs to somebody else by now</source>
        <translation>原來的值現在已屬於別人</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>%1, card %2</source>
        <translation>%1，卡號 %2</translation>
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
        <translation>卡號</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>權益</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>應還日期</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>歸還日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Cancelled because</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Benefits used</source>
        <translation>權益使用記錄</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>尚未歸還</translation>
    </message>
</context>
<context>
    <name>regulars::app::BackupWatch</name>
    <message>
        <source>Backup</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>The folder for backups is not there: %1. Plug its disk in, or choose another one in Settings.</source>
        <translation>找不到備份資料夾：%1。請接上所在的磁碟，或在設定裡另選一個。</translation>
    </message>
</context>
<context>
    <name>regulars::app::FolderWatch</name>
    <message>
        <source>Import from a watched folder</source>
        <translation>從監看的資料夾匯入</translation>
    </message>
    <message>
        <source>Rows or files were rejected: %1. They lie in the folder “rejected”.</source>
        <translation>有資料列或檔案被拒絕：%1。它們在資料夾「rejected」中。</translation>
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
        <translation>夜間工作</translation>
    </message>
</context>
<context>
    <name>regulars::cli</name>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation>試執行，沒有寫入。</translation>
    </message>
    <message>
        <source>Read %1, added %2, updated %3, unchanged %4, rejected %5.</source>
        <translation>讀入 %1，新增 %2，更新 %3，未變 %4，收不下 %5。</translation>
    </message>
    <message>
        <source>Purchases %1 (walk-ins %2), returns %3 (lines without an earlier purchase %4).</source>
        <translation>購買 %1（散客 %2），退貨 %3（找不到原單的列 %4）。</translation>
    </message>
    <message>
        <source>Created customers %1, products %2.</source>
        <translation>新建客戶 %1，新建商品 %2。</translation>
    </message>
    <message>
        <source>Encoding %1, separator %2, columns %3</source>
        <translation>編碼 %1，分隔符號 %2，欄 %3</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 列「%2」欄：%3</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在匯入</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在匯出</translation>
    </message>
    <message>
        <source>Wrote %1 rows to %2.</source>
        <translation>已將 %1 列寫入 %2。</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 後面要有值</translation>
    </message>
    <message>
        <source>--now takes an instant such as 2026-01-31T09:30:00Z</source>
        <translation>--now 要一個時刻，例如 2026-01-31T09:30:00Z</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>沒有 %1 這個選項</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>沒有寫命令</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>沒有問題</translation>
    </message>
    <message>
        <source>%1 broken, first #%2</source>
        <translation>%1 筆被更動，第一筆是 #%2</translation>
    </message>
    <message>
        <source>Look at this: %1</source>
        <translation>請留意：%1</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在核對</translation>
    </message>
    <message>
        <source>%1 differences</source>
        <translation>%1 處不符</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在備份</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>Night run</source>
        <translation>夜間作業</translation>
    </message>
    <message>
        <source>%1 customers, %2 tiers renewed, %3 lowered, %4 points expired</source>
        <translation>檢查 %1 位客戶：%2 位續期，%3 位降級，%4 分到期作廢</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3</source>
        <translation>--%1 要 %2 到 %3 之間的數</translation>
    </message>
    <message>
        <source>Making the demo store</source>
        <translation>正在產生示範資料</translation>
    </message>
    <message>
        <source>%1: %2 customers, %3 purchases, %4 returns, until %5</source>
        <translation>%1：%2 位客戶，%3 筆購買，%4 筆退貨，截至 %5</translation>
    </message>
    <message>
        <source>unexpected word “%1”</source>
        <translation>多了「%1」</translation>
    </message>
    <message>
        <source>“%1” is not FIELD=VALUE</source>
        <translation>「%1」不是 FIELD=VALUE 的寫法</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在還原</translation>
    </message>
    <message>
        <source>No backup is due.</source>
        <translation>還沒到備份的時候。</translation>
    </message>
    <message>
        <source>%1 so far (in brackets: %2 up to the same time)</source>
        <translation>%1 截至目前（括號內為 %2 同一時段）</translation>
    </message>
    <message>
        <source>Marked as done.</source>
        <translation>已標為完成。</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>已重新開啟。</translation>
    </message>
    <message>
        <source>This is import %1; “import undo %1” takes it back.</source>
        <translation>這是第 %1 次匯入；用「import undo %1」可以復原。</translation>
    </message>
    <message>
        <source>Sheet %1, columns %2</source>
        <translation>工作表 %1，欄位 %2</translation>
    </message>
    <message>
        <source>%1  %2  %3  %4: added %5, changed %6, rejected %7  %8</source>
        <translation>%1  %2  %3  %4：新增 %5，變更 %6，拒絕 %7  %8</translation>
    </message>
    <message>
        <source>%1: taken back %2, kept %3</source>
        <translation>%1：復原 %2，保留 %3</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>消費</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>變更的欄位</translation>
    </message>
    <message>
        <source>Points taken back: %1</source>
        <translation>收回積分：%1</translation>
    </message>
    <message>
        <source>Customers whose points had moved since: %1</source>
        <translation>此後積分有異動的客戶：%1</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>正在復原匯入</translation>
    </message>
    <message>
        <source>(remembered)</source>
        <translation>（自動記住）</translation>
    </message>
    <message>
        <source>Saved as mapping %1.</source>
        <translation>已儲存為欄位對應方案 %1。</translation>
    </message>
    <message>
        <source>on</source>
        <translation>啟用</translation>
    </message>
    <message>
        <source>off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>The folder is watched as %1.</source>
        <translation>已監看該資料夾，編號 %1。</translation>
    </message>
    <message>
        <source>%1: %2, added %3, rejected %4</source>
        <translation>%1：%2，新增 %3，拒絕 %4</translation>
    </message>
    <message>
        <source>No backups are made by themselves: set backup.folder, and backup.every to day or week.</source>
        <translation>沒有啟用自動備份：請設定 backup.folder，並把 backup.every 設為 day 或 week。</translation>
    </message>
    <message>
        <source>%1 points taken back had been spent: the customer owes them, and what is earned next pays them first.</source>
        <translation>收回的積分中有 %1 已經用掉：客戶欠下這些積分，之後得到的先抵扣。</translation>
    </message>
    <message>
        <source>partly taken back, %1 left</source>
        <translation>部分復原，留下 %1 項</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>in the store</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>from before imports were remembered</source>
        <translation>早於匯入記錄</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>還有 %1 項</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Bring it back, or stop watching it with “import watch off”.</source>
        <translation>資料夾 %1 不在了。請放回來，或者用「import watch off」停止監看。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number</source>
        <translation>「%1」不是整數</translation>
    </message>
    <message>
        <source>--line “%1” is not SKU:QTY:PRICE</source>
        <translation>--line「%1」不是 SKU:QTY:PRICE 的寫法</translation>
    </message>
    <message>
        <source>--line “%1” is not SKU:QTY</source>
        <translation>--line「%1」不是 SKU:QTY 的寫法</translation>
    </message>
    <message>
        <source>Judging the tiers</source>
        <translation>正在評定等級</translation>
    </message>
    <message>
        <source>Customers judged: %1. Raised %2, lowered %3, renewed %4.</source>
        <translation>評定客戶 %1 位：升級 %2，降級 %3，續期 %4。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cells left out of rows that were taken: %1.</source>
        <translation>收下的列裡丟掉的格：%1。</translation>
    </message>
    <message>
        <source>Headings in line %1</source>
        <translation>欄名在第 %1 列</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>沒有用到的欄位：%1</translation>
    </message>
    <message>
        <source>Line %1, taken without column %2: %3</source>
        <translation>第 %1 列，收下但不含「%2」欄：%3</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>位</translation>
    </message>
    <message>
        <source>purchases</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不收</translation>
    </message>
    <message>
        <source>imported before, not repeated</source>
        <translation>以前匯入過，沒有重複</translation>
    </message>
    <message>
        <source>%1  limit %2 min, waits %3, average %4 min, within the limit %5 of %6</source>
        <translation>%1  上限 %2 分鐘，等待 %3 次，平均 %4 分鐘，未逾時 %5/%6</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>電子郵件相同</translation>
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
        <translation>同名，手機後四碼相同</translation>
    </message>
    <message>
        <source>name sounds the same, same last four digits</source>
        <translation>姓名同音，手機後四碼相同</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在尋找重複檔案</translation>
    </message>
    <message>
        <source>%1 %  %2</source>
        <translation>%1 %  %2</translation>
    </message>
    <message>
        <source>%1 is now part of %2; “customer unmerge %3” parts them again.</source>
        <translation>%1 已併入 %2；用 customer unmerge %3 可以再分開。</translation>
    </message>
    <message>
        <source>%1 and %2 are two customers again.</source>
        <translation>%1 和 %2 又是兩位客戶了。</translation>
    </message>
    <message>
        <source>parted again</source>
        <translation>已分開</translation>
    </message>
    <message>
        <source>%1  now %2  after %3</source>
        <translation>%1  現在 %2  改後 %3</translation>
    </message>
    <message>
        <source>%1 → %2: %3, of them %4 when what they hold ends</source>
        <translation>%1 → %2：%3，其中 %4 位等現有等級到期後才變</translation>
    </message>
    <message>
        <source>Customers who would change: %1 of %2. Nothing was written. Seconds: %3</source>
        <translation>會換等級的客戶：%2 位中的 %1 位。沒有寫入任何內容。用時 %3 秒</translation>
    </message>
    <message>
        <source>%1  %2  %3 → %4  lacks %5  last visit %6</source>
        <translation>%1  %2  %3 → %4  還差 %5  最近到店 %6</translation>
    </message>
    <message>
        <source>Close to the next tier: %1</source>
        <translation>快要升級：%1 位</translation>
    </message>
    <message>
        <source>Upgrades in %1 weeks until %2: %3, before that %4; downgrades %5, before that %6</source>
        <translation>截至 %2 的 %1 週：升級 %3，之前 %4；降級 %5，之前 %6</translation>
    </message>
    <message>
        <source>Upgrades to expect until %1: %2</source>
        <translation>到 %1 預計升級：%2</translation>
    </message>
    <message>
        <source>Customers who had spent points that are gone now, and owe them: %1 (points: %2)</source>
        <translation>已用掉的積分被收回、因此欠下積分的客戶：%1 位（共 %2 分）</translation>
    </message>
    <message>
        <source>Not everything could be taken back; what stays: %1</source>
        <translation>沒能全部撤回，還留著 %1 項：</translation>
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
        <translation>%1 和 %2 不是同一個人，清單不再列出。</translation>
    </message>
    <message>
        <source>%1 and %2 are looked at again.</source>
        <translation>%1 和 %2 會重新核對。</translation>
    </message>
    <message>
        <source>set aside as two people</source>
        <translation>已排除，不是同一個人</translation>
    </message>
    <message>
        <source>The file is saved, but its referrer gets nothing: %1</source>
        <translation>檔案已儲存，但推薦人不獲獎勵：%1</translation>
    </message>
    <message>
        <source>Brought by %1; coupon for the new customer: %2</source>
        <translation>推薦人：%1；新客戶獲得優惠券：%2</translation>
    </message>
    <message>
        <source>Brought by %1</source>
        <translation>推薦人：%1</translation>
    </message>
    <message>
        <source>back %1, late: due %2</source>
        <translation>%1 歸還，逾期：應還 %2</translation>
    </message>
    <message>
        <source>back %1</source>
        <translation>%1 歸還</translation>
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
        <translation>%1 的推薦不再成立：推薦人退回 %2 積分，被推薦人退回 %3 積分。</translation>
    </message>
    <message>
        <source>%1  orders: %2  taken off: %3  gifts: %4</source>
        <translation>%1  購買：%2  優惠：%3  贈品：%4</translation>
    </message>
    <message>
        <source>%1 beyond the cap of the day were left out</source>
        <translation>超出當日上限的 %1 未計入</translation>
    </message>
    <message>
        <source>--month and --days exclude each other: give one of them</source>
        <translation>--month 與 --days 只能給一個</translation>
    </message>
    <message>
        <source>--month takes a year and a month, like 2027-01; “%1” is none</source>
        <translation>--month 要寫年和月，如 2027-01；「%1」不是</translation>
    </message>
    <message>
        <source>Saved. Who rises by it, rises with “tier evaluate” or the next purchase.</source>
        <translation>已儲存。達標的客戶在執行「tier evaluate」或下一次消費時升級。</translation>
    </message>
    <message>
        <source>an amount with at most %1 decimals</source>
        <translation>最多 %1 位小數的金額</translation>
    </message>
    <message>
        <source>an amount without decimals</source>
        <translation>不帶小數的金額</translation>
    </message>
    <message>
        <source>--purse takes points or credits</source>
        <translation>--purse 只接受 points 或 credits</translation>
    </message>
    <message>
        <source>earned by a purchase</source>
        <translation>購買後達標</translation>
    </message>
    <message>
        <source>found at the evaluation of all</source>
        <translation>等級評定時調整</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>續期</translation>
    </message>
    <message>
        <source>not earned again in time</source>
        <translation>到期未達標</translation>
    </message>
    <message>
        <source>taken back after a refund</source>
        <translation>退貨後收回</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>手動鎖定</translation>
    </message>
    <message>
        <source>the pin ended</source>
        <translation>鎖定到期</translation>
    </message>
    <message>
        <source>taken over from a file</source>
        <translation>由檔案匯入</translation>
    </message>
    <message>
        <source>two files of one person</source>
        <translation>同一人的兩份檔案</translation>
    </message>
    <message>
        <source>With or without the change, %1 are lowered when what they hold ends.</source>
        <translation>無論改不改，都有 %1 位到期後會降級。</translation>
    </message>
</context>
<context>
    <name>regulars::counter::LedgerModel</name>
    <message>
        <source>Purchase</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>兌換</translation>
    </message>
    <message>
        <source>Taken back by a refund</source>
        <translation>退貨收回</translation>
    </message>
    <message>
        <source>Given back by a refund</source>
        <translation>退貨返還</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>手動調整</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>到期作廢</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>禮品兌換</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推薦</translation>
    </message>
    <message>
        <source>Merged file</source>
        <translation>客戶資料合併</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>來由</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>餘額</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>店主</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>復原匯入</translation>
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
        <translation>單價</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
</context>
<context>
    <name>regulars::ui::AdjustPanel</name>
    <message>
        <source>Adjust points</source>
        <translation>調整積分</translation>
    </message>
    <message>
        <source>Book adjustment</source>
        <translation>確認調整</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值點數</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>積分或增值點數</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>扣減</translation>
    </message>
    <message>
        <source>Add or take</source>
        <translation>增加或扣減</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Your role may not adjust points</source>
        <translation>您的角色不能調整積分</translation>
    </message>
    <message>
        <source>Your role may book up to %1 at a time</source>
        <translation>您的角色每次最多可調整 %1</translation>
    </message>
    <message>
        <source>A whole number above zero</source>
        <translation>請填大於零的整數</translation>
    </message>
    <message>
        <source>%1 points booked</source>
        <translation>已調整 %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <comment>reason of the adjustment</comment>
        <translation>復原：%1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>佈景主題</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Applies at once, on this computer.</source>
        <translation>立即生效，只影響這台電腦。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Applies at once, on this computer. Names and notes stay as they were written.</source>
        <translation>立即生效，只影響這台電腦。姓名和備註保持原樣。</translation>
    </message>
    <message>
        <source>About Regulars</source>
        <translation>關於熟客</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Regulars is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty. The file LICENSE holds the full text.</source>
        <translation>熟客是自由軟體：您可以依照 GNU 通用公共授權條款第 3 版或更新版本使用、研究、分享和修改它。本軟體不提供任何擔保。授權條款全文請見 LICENSE 檔案。</translation>
    </message>
    <message>
        <source>Built with Qt, SQLite, ICU and tl::expected; icons by Lucide (ISC).</source>
        <translation>使用 Qt、SQLite、ICU 和 tl::expected 建置；圖示出自 Lucide（ISC）。</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>列表列高</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>緊湊</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>寬鬆</translation>
    </message>
    <message>
        <source>Dense shows more at once; comfortable is easier to hit and to read from afar.</source>
        <translation>緊湊一頁看得更多；寬鬆更好點，遠看也清楚。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BackupSection</name>
    <message>
        <source>Backup</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>Choose a folder; without one no backup is made.</source>
        <translation>請選擇資料夾；沒有資料夾就不會備份。</translation>
    </message>
    <message>
        <source>This folder is not there now.</source>
        <translation>現在找不到這個資料夾。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>備份資料夾</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>備份到</translation>
    </message>
    <message>
        <source>Backed up and checked: %1</source>
        <translation>已備份並核對：%1</translation>
    </message>
    <message>
        <source>Backup to restore</source>
        <translation>要還原的備份</translation>
    </message>
    <message>
        <source>Restore to a new file</source>
        <translation>還原為新檔案</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Restored and checked: %1</source>
        <translation>已還原並核對：%1</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開啟它</translation>
    </message>
    <message>
        <source>Store to open</source>
        <translation>要開啟的資料庫</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在進行；底列顯示進度，也可以取消。</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>上次備份：%1</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>還沒有備份。</translation>
    </message>
    <message>
        <source>Backups by themselves</source>
        <translation>自動備份</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>備份與還原</translation>
    </message>
    <message>
        <source>A backup is a whole, checked copy; keep it on another disk. Restoring makes a new file and leaves this store as it is. Before an update changes the store, a copy is made beside it.</source>
        <translation>備份是完整且核對過的副本，請放在另一個磁碟上。還原會另存為新檔案，不動現在的資料庫。升級改動資料庫之前，會在旁邊先留一份副本。</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>備份…</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>開啟別的資料庫…</translation>
    </message>
    <message>
        <source>Backups in the folder</source>
        <translation>資料夾裡的備份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BackupStep</name>
    <message>
        <source>None</source>
        <translation>暫不備份</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>備份資料夾</translation>
    </message>
    <message>
        <source>Leave it empty to decide later; the foot of the window reminds you.</source>
        <translation>可以先留空，視窗底列會提醒。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>備份放哪裡</translation>
    </message>
    <message>
        <source>Where should backups go?</source>
        <translation>備份放哪裡？</translation>
    </message>
    <message>
        <source>Every day a whole, checked copy is made there. Another disk survives what this computer does not.</source>
        <translation>每天在那裡存一份完整、核對過的副本。放在另一個磁碟上，電腦壞了也不怕。</translation>
    </message>
    <message>
        <source>Every week a whole, checked copy is made there. Another disk survives what this computer does not.</source>
        <translation>每週在那裡存一份完整、核對過的副本。放在另一個磁碟上，電腦壞了也不怕。</translation>
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
        <translation>發放 %1 個券碼</translation>
    </message>
    <message>
        <source>Issue codes</source>
        <translation>發放券碼</translation>
    </message>
    <message>
        <source>The %1 codes that were just issued.</source>
        <translation>剛發放的 %1 個券碼。</translation>
    </message>
    <message>
        <source>Issue codes first; then they can be saved here, and again later.</source>
        <translation>請先發放券碼，之後可在這裡儲存，以後也能再次儲存。</translation>
    </message>
    <message>
        <source>%1 codes of this kind have not been used yet.</source>
        <translation>這種券還有 %1 個券碼未使用。</translation>
    </message>
    <message>
        <source>Write a number from 1 to %1.</source>
        <translation>請填寫 1 到 %1 之間的數。</translation>
    </message>
    <message>
        <source>Issue coupons</source>
        <translation>發放優惠券</translation>
    </message>
    <message>
        <source>%1 codes are issued. Save them now, or later from here.</source>
        <translation>已發放 %1 個券碼。可以現在儲存，也可以以後在這裡儲存。</translation>
    </message>
    <message>
        <source>Save codes to</source>
        <translation>券碼儲存到</translation>
    </message>
    <message>
        <source>Cards to print (*.pdf)</source>
        <translation>列印用卡片 (*.pdf)</translation>
    </message>
    <message>
        <source>Text table (*.csv)</source>
        <translation>文字表格 (*.csv)</translation>
    </message>
    <message>
        <source>Show this code when you pay.</source>
        <translation>付款時請出示此碼。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券碼</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>優惠內容</translation>
    </message>
    <message>
        <source>When it counts</source>
        <translation>可用時間</translation>
    </message>
    <message>
        <source>Save codes</source>
        <translation>儲存券碼</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>%1 codes are in %2.</source>
        <translation>%1 個券碼已儲存到 %2。</translation>
    </message>
    <message>
        <source>Saving was stopped; there is no file.</source>
        <translation>儲存已停止，沒有產生檔案。</translation>
    </message>
    <message>
        <source>Codes of “%1”</source>
        <translation>「%1」的券碼</translation>
    </message>
    <message>
        <source>How many codes</source>
        <translation>券碼數量</translation>
    </message>
    <message>
        <source>Whoever brings such a code may use it: for printed cards, partners, leaflets.</source>
        <translation>誰持有券碼誰就能用，適合印刷卡片、合作商家和傳單。</translation>
    </message>
    <message>
        <source>Cards to print (PDF)…</source>
        <translation>列印用卡片（PDF）…</translation>
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
        <translation>權益</translation>
    </message>
    <message>
        <source>New benefit</source>
        <translation>新權益</translation>
    </message>
    <message>
        <source>Save benefit</source>
        <translation>儲存權益</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>名稱（必填）</translation>
    </message>
    <message>
        <source>Which coupon (required)</source>
        <translation>哪種優惠券（必填）</translation>
    </message>
    <message>
        <source>There is no kind of coupon yet. Make one under Coupons first.</source>
        <translation>還沒有優惠券。請先在「優惠券」裡新增一種。</translation>
    </message>
    <message>
        <source>How often a customer may use it (empty: no limit)</source>
        <translation>每位客戶可用幾次（留空：不限）</translation>
    </message>
    <message>
        <source>In which time</source>
        <translation>計次週期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Benefit “%1” saved</source>
        <translation>已儲存權益「%1」</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BenefitPanel</name>
    <message>
        <source>Use a benefit</source>
        <translation>使用權益</translation>
    </message>
    <message>
        <source>Record use</source>
        <translation>記錄使用</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Who came along, which product, what was agreed. It stands in the log of benefits and among the events of the customer.</source>
        <translation>同行的人、是哪件產品、約定了什麼。會寫入權益使用記錄和客戶動態。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BenefitWords</name>
    <message>
        <source>Stands in the tier rules; here it is shown beside the rest.</source>
        <translation>在等級規則裡設定，這裡與其他權益並列顯示。</translation>
    </message>
    <message>
        <source>The till takes it off every order of a customer who holds the tier.</source>
        <translation>收銀台對該等級客戶的每一單自動扣減。</translation>
    </message>
    <message>
        <source>Given when a customer reaches the tier, once a year.</source>
        <translation>客戶達到該等級時發放，每年一次。</translation>
    </message>
    <message>
        <source>Served first. How long a tier waits at most stands in the settings of contacts.</source>
        <translation>優先接待。各等級最久等候多久，在設定的聯繫記錄裡。</translation>
    </message>
    <message>
        <source>A product lent for some days. What is not back yet is listed.</source>
        <translation>把產品借給客戶試用若干天，未歸還的會列出。</translation>
    </message>
    <message>
        <source>Each invitation is recorded at the counter.</source>
        <translation>每次邀請都在收銀台記錄。</translation>
    </message>
    <message>
        <source>Who it is stands in the customer’s file; the counter shows the name.</source>
        <translation>由誰負責寫在客戶檔案裡，收銀台會顯示姓名。</translation>
    </message>
    <message>
        <source>Each time is recorded at the counter.</source>
        <translation>每次使用都在收銀台記錄。</translation>
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
            <numerusform>%n 張券</numerusform>
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
            <numerusform>等候 ≤ %n 分鐘</numerusform>
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
        <translation>%1不限次數。</translation>
    </message>
    <message>
        <source>%1: %2 of %3 used.</source>
        <comment>benefit, used, quota</comment>
        <translation>%1：已用 %2 次，共 %3 次。</translation>
    </message>
    <message>
        <source>Counts anew from %1 on.</source>
        <comment>day</comment>
        <translation>%1 起重新計算。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>已歸還</translation>
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
        <translation>已記錄「%1」</translation>
    </message>
    <message numerus="yes">
        <source>“%1” recorded, %n left</source>
        <translation>
            <numerusform>已記錄「%1」，剩 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>記錄有誤</translation>
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
            <numerusform>%1 歸還，逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Back on %1</source>
        <translation>%1 歸還</translation>
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
        <translation>%1，%2 已歸還</translation>
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
        <translation>依等級</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用記錄</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>尚未歸還</translation>
    </message>
    <message>
        <source>Part of benefits</source>
        <translation>權益的部分</translation>
    </message>
    <message>
        <source>New benefit</source>
        <translation>新權益</translation>
    </message>
    <message>
        <source>No benefits yet</source>
        <translation>還沒有權益</translation>
    </message>
    <message>
        <source>Benefits are what a tier brings beside points: a price, coupons, a trial, an invitation. The counter shows what a customer may have today, and what was given is written down.</source>
        <translation>權益是點數之外等級帶來的好處：等級價、禮券、試用、邀請等。收銀台會顯示客戶今天可享有什麼，給過什麼都有記錄。</translation>
    </message>
    <message>
        <source>Add the usual benefits</source>
        <translation>新增常用權益</translation>
    </message>
    <message numerus="yes">
        <source>%n benefits added</source>
        <translation>
            <numerusform>已新增 %n 項權益</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is withdrawn</source>
        <translation>「%1」已停用</translation>
    </message>
    <message>
        <source>“%1” counts again</source>
        <translation>「%1」已恢復</translation>
    </message>
    <message>
        <source>New</source>
        <comment>benefit</comment>
        <translation>新權益</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BoardSection</name>
    <message>
        <source>%1 customers are close to the next tier.</source>
        <translation>%1 位客戶快要升級。</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <comment>a tier</comment>
        <translation>%1及以上</translation>
    </message>
    <message>
        <source>Above the first tier</source>
        <translation>高於最低等級</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>佔 %1</translation>
    </message>
    <message numerus="yes">
        <source>Upgrades in %n week(s)</source>
        <translation>
            <numerusform>近 %n 週升級</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downgrades in %n week(s)</source>
        <translation>
            <numerusform>近 %n 週降級</numerusform>
        </translation>
    </message>
    <message>
        <source>customers</source>
        <comment>behind a figure</comment>
        <translation>位</translation>
    </message>
    <message>
        <source>At most %1 missing</source>
        <translation>差 %1 以內</translation>
    </message>
    <message>
        <source>Upgrades to expect until %1</source>
        <translation>到 %1 預計升級</translation>
    </message>
    <message>
        <source>%1 customers hold a tier above the first.</source>
        <translation>%1 位客戶的等級高於最低一級。</translation>
    </message>
    <message>
        <source>%1 customers rose to a higher tier in the period.</source>
        <translation>這段時間裡 %1 位客戶升了級。</translation>
    </message>
    <message>
        <source>%1 customers fell to a lower tier in the period.</source>
        <translation>這段時間裡 %1 位客戶降了級。</translation>
    </message>
    <message>
        <source>%1 customers rose to %2 in the week until %3.</source>
        <translation>截至 %3 的一週裡 %1 位客戶升到%2。</translation>
    </message>
    <message>
        <source>%1 customers fell to a lower tier in the week until %2.</source>
        <translation>截至 %2 的一週裡 %1 位客戶降了級。</translation>
    </message>
    <message>
        <source>%1 customers hold the tier %2.</source>
        <translation>%1 位客戶現在是%2。</translation>
    </message>
    <message>
        <source>%1 customers joined in the period and hold %2 now.</source>
        <translation>這段時間裡新加入的 %1 位客戶現在是%2。</translation>
    </message>
    <message>
        <source>%1 customers held %2 when the period began and hold %3 now.</source>
        <translation>%1 位客戶期初是%2，現在是%3。</translation>
    </message>
    <message>
        <source>Call: %1 to %2</source>
        <comment>what is missing, and the tier</comment>
        <translation>打電話：差 %1 升%2</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) stand on today’s work list</source>
        <translation>
            <numerusform>%n 位客戶已列入今日待辦</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last %n week(s) (until %1)</source>
        <translation>
            <numerusform>近 %n 週（至 %1）</numerusform>
        </translation>
    </message>
    <message>
        <source>Period</source>
        <translation>時段</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Upgrade board</source>
        <translation>升級看板</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>shop and period</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <comment>the same figure of as many weeks before</comment>
        <translation>先前 %1</translation>
    </message>
    <message>
        <source>%1 customers are expected to reach the next tier until %2, by their own rhythm.</source>
        <translation>按各自的到店節奏，預計到 %2 有 %1 位客戶會升級。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::BoardWords</name>
    <message numerus="yes">
        <source>%n purchase(s)</source>
        <translation>
            <numerusform>%n 次消費</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 積分</translation>
    </message>
    <message>
        <source>Spent in %1 days</source>
        <translation>近 %1 天淨消費</translation>
    </message>
    <message>
        <source>Spent this year</source>
        <translation>今年淨消費</translation>
    </message>
    <message>
        <source>Spent so far</source>
        <translation>累計淨消費</translation>
    </message>
    <message>
        <source>Purchases in %1 days</source>
        <translation>近 %1 天消費次數</translation>
    </message>
    <message>
        <source>Purchases this year</source>
        <translation>今年消費次數</translation>
    </message>
    <message>
        <source>Purchases so far</source>
        <translation>累計消費次數</translation>
    </message>
    <message>
        <source>Points earned in %1 days</source>
        <translation>近 %1 天所得積分</translation>
    </message>
    <message>
        <source>Points earned this year</source>
        <translation>今年所得積分</translation>
    </message>
    <message>
        <source>Points earned so far</source>
        <translation>累計所得積分</translation>
    </message>
    <message>
        <source>%1, net of refunds; a tier is never lowered</source>
        <translation>按%1（已扣退款）；等級只升不降</translation>
    </message>
    <message numerus="yes">
        <source>%1, net of refunds; who falls short has %n day(s) of grace, then falls one step</source>
        <translation>
            <numerusform>按%1（已扣退款），未達標寬限 %n 天，之後降一級</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, net of refunds; who falls short has %n day(s) of grace</source>
        <translation>
            <numerusform>按%1（已扣退款），未達標寬限 %n 天</numerusform>
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
        <translation>降級</translation>
    </message>
    <message numerus="yes">
        <source>Upgrades and downgrades by week: in the last %n week(s) %1 customers rose and %2 fell.</source>
        <translation>
            <numerusform>每週升級與降級：近 %n 週 %1 位客戶升級，%2 位降級。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>New members</source>
        <translation>新會員</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message numerus="yes">
        <source>Flow between tiers: %1 of %2 customers hold the tier of %n week(s) ago.</source>
        <translation>
            <numerusform>等級流動：%2 位客戶中 %1 位與 %n 週前等級相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Upgrades by week</source>
        <translation>每週升級與降級</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>累計</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>人</translation>
    </message>
    <message numerus="yes">
        <source>Flow in %n week(s)</source>
        <translation>
            <numerusform>近 %n 週等級流動</numerusform>
        </translation>
    </message>
    <message>
        <source>rows: then, columns: now</source>
        <translation>列：期初，欄：現在</translation>
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
        <translation>處理中</translation>
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
        <translation>儲存</translation>
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
        <translation>該等級</translation>
    </message>
    <message>
        <source>Share off the price (required)</source>
        <translation>減價百分比（必填）</translation>
    </message>
    <message>
        <source>How many coupons (required)</source>
        <translation>幾張優惠券（必填）</translation>
    </message>
    <message>
        <source>For how many days (required)</source>
        <translation>試用幾天（必填）</translation>
    </message>
    <message>
        <source>How often (empty: as the benefit says)</source>
        <translation>可用幾次（留空：依權益的設定）</translation>
    </message>
    <message>
        <source>The benefit says: as often as wished. 0 means no limit.</source>
        <translation>權益的設定是不限次數。0 表示不限。</translation>
    </message>
    <message>
        <source>The benefit says: %1. 0 means no limit.</source>
        <translation>權益的設定是 %1。0 表示不限。</translation>
    </message>
    <message>
        <source>Say how much the tier has</source>
        <translation>請填寫該等級享有多少</translation>
    </message>
    <message>
        <source>“%1” of %2 saved</source>
        <comment>benefit, tier</comment>
        <translation>已儲存%2的「%1」</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ChartCard</name>
    <message>
        <source>Take the chart along</source>
        <translation>匯出圖表</translation>
    </message>
    <message>
        <source>Show the chart</source>
        <translation>顯示圖表</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>顯示表格</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ClaimsView</name>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Rewards handed out</source>
        <translation>禮品兌換紀錄</translation>
    </message>
    <message>
        <source>Nothing was handed out yet</source>
        <translation>還沒有兌換過禮品</translation>
    </message>
    <message>
        <source>Rewards are handed out at the counter with F4, once a customer is open.</source>
        <translation>在櫃檯開啟客戶後，按 F4 兌換禮品。</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 點數</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>已兌換</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>最新 %1 筆</translation>
    </message>
    <message>
        <source>“%1” came back, %2 points were given back</source>
        <translation>「%1」已退回，退還 %2</translation>
    </message>
    <message>
        <source>The receipt is saved: %1</source>
        <translation>憑證已儲存：%1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存為 PDF…</translation>
    </message>
    <message>
        <source>Save the receipt as PDF</source>
        <translation>把憑證存為 PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>列印憑證</translation>
    </message>
    <message>
        <source>The receipt went to the printer.</source>
        <translation>憑證已送去列印。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ColumnList</name>
    <message>
        <source>Do not import</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Two columns are given to %1. Keep one.</source>
        <translation>有兩欄都對應到%1，請只留一欄。</translation>
    </message>
    <message>
        <source>A customer needs a name or a card number. Say which column holds it.</source>
        <translation>客戶要有姓名或卡號，請指定對應的欄。</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>略過</translation>
    </message>
    <message>
        <source>%1 has this already</source>
        <translation>「%1」欄已對應</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>認出</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>What column %1 becomes</source>
        <translation>「%1」欄對應到</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>對應到</translation>
    </message>
    <message>
        <source>Day or month first?</source>
        <translation>分不清月和日</translation>
    </message>
    <message>
        <source>Skipped: counts as 1</source>
        <translation>略過，每列算 1 件</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案裡的欄</translation>
    </message>
    <message>
        <source>%1 comes from a column and from a fixed value. Keep one.</source>
        <translation>%1既有欄位又有固定值，請只留一個。</translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation>請選擇是哪一項</translation>
    </message>
    <message>
        <source>Type the value</source>
        <translation>請輸入值</translation>
    </message>
    <message>
        <source>In every row</source>
        <translation>每列都填</translation>
    </message>
    <message>
        <source>Fixed value</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>Remove this fixed value</source>
        <translation>移除這個固定值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What the fixed value is</source>
        <translation>固定值對應到</translation>
    </message>
    <message>
        <source>%1 columns: %2 taken, %3 skipped</source>
        <translation>%1 欄，對應 %2 欄，略過 %3 欄</translation>
    </message>
    <message>
        <source>%1 columns: %2 taken, %3 to check, %4 skipped</source>
        <translation>%1 欄，對應 %2 欄，%3 欄要看，略過 %4 欄</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ColumnsPane</name>
    <message>
        <source>Guess from headings</source>
        <translation>依欄名辨識</translation>
    </message>
    <message>
        <source>As the last time</source>
        <translation>和上次一樣</translation>
    </message>
    <message>
        <source>Name of this mapping</source>
        <translation>替這套對應取個名字</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>自動認出</translation>
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
        <translation>請選擇</translation>
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
        <translation>%1（自動認出）</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗號</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分號</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>定位字元</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
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
        <translation>第一列是欄名</translation>
    </message>
    <message>
        <source>Right if the words read well</source>
        <translation>文字顯示正常就對了</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>檔案的前幾列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位對應</translation>
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
        <translation>客戶不存在時自動新建</translation>
    </message>
    <message>
        <source>Create unknown products</source>
        <translation>商品不存在時自動新建</translation>
    </message>
    <message>
        <source>Fixed value for every row</source>
        <translation>每列填同一個值</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>%1 If the rows stand on another sheet, choose it above.</source>
        <translation>%1 如果內容在另一張工作表上，請在上面換一張。</translation>
    </message>
    <message>
        <source>Update names of known phone numbers</source>
        <translation>更新已有手機號碼的姓名</translation>
    </message>
    <message>
        <source>A row without a card number whose phone number is known under another name gives that customer the name of the row. Without this it is taken for somebody else and left out.</source>
        <translation>沒有卡號的列，手機號碼已在另一個姓名名下時，把那位客戶改成這一列的姓名。不勾選則當作另一個人，不收這一列。</translation>
    </message>
    <message>
        <source>Row %1 holds the headings</source>
        <translation>第 %1 列是欄名</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CommandPalette</name>
    <message>
        <source>Look up at the counter: %1</source>
        <translation>到櫃檯查詢：%1</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>輸入指令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>指令</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ConditionPanel</name>
    <message>
        <source>Condition on</source>
        <translation>條件欄位</translation>
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
        <translation>金額</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>數值</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>選項</translation>
    </message>
    <message>
        <source>No customer has any yet.</source>
        <translation>還沒有客戶填寫這一項。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
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
        <translation>等了幾分鐘</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分鐘</translation>
    </message>
    <message>
        <source>Waited for</source>
        <translation>等什麼</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>說了什麼</translation>
    </message>
    <message numerus="yes">
        <source>This tier should wait %n minutes at most</source>
        <translation>
            <numerusform>這個等級最多等 %n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than the %n minutes this tier was promised</source>
        <translation>
            <numerusform>超過了答應這個等級的 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡紀錄</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation>修改聯絡紀錄</translation>
    </message>
    <message>
        <source>Save contact</source>
        <translation>儲存紀錄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>With %1</source>
        <comment>customer</comment>
        <translation>客戶：%1</translation>
    </message>
    <message>
        <source>With %1, recorded by %2</source>
        <comment>customer, operator</comment>
        <translation>客戶：%1，%2 記錄</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>聯絡類型</translation>
    </message>
    <message>
        <source>Alt 1 to Alt 5 choose, too</source>
        <translation>也可以按 Alt 1 到 Alt 5 選擇</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Who began it</source>
        <translation>誰發起</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
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
        <translation>時間</translation>
    </message>
    <message>
        <source>Void this contact</source>
        <translation>作廢這筆紀錄</translation>
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
        <translation>不是日期，請寫成 2026-12-01</translation>
    </message>
    <message>
        <source>Write a few words, or choose an outcome</source>
        <translation>寫幾個字，或者選一個結果</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>聯絡紀錄已儲存</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>聯絡紀錄已修改</translation>
    </message>
    <message>
        <source>Contact voided</source>
        <translation>聯絡紀錄已作廢</translation>
    </message>
    <message>
        <source>This contact is not saved. Enter saves it, Esc drops it.</source>
        <translation>這筆聯絡紀錄還沒儲存。Enter 儲存，再按 Esc 放棄。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ContactWords</name>
    <message>
        <source>Call</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>到訪</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Service</source>
        <comment>kind of contact</comment>
        <translation>服務</translation>
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
        <translation>客戶發起</translation>
    </message>
    <message>
        <source>By us</source>
        <translation>我們發起</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已聯絡上</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未接通</translation>
    </message>
    <message>
        <source>Interested</source>
        <translation>有意願</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已婉拒</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>已解決</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome, summary</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n log-ins</source>
        <translation>
            <numerusform>登入 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 min</source>
        <comment>waited, limit</comment>
        <translation>%1/%2 分鐘</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分鐘</translation>
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
        <translation>櫃檯</translation>
    </message>
    <message>
        <source>Four digits, name, initials or member code</source>
        <translation>手機任四碼、姓名、拼音首字母或會員碼</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>還沒有客戶</translation>
    </message>
    <message>
        <source>F2 makes the first member; a customer file is imported in Settings.</source>
        <translation>按 F2 建第一位會員；已有客戶名單可在設定裡匯入。</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新會員</translation>
    </message>
    <message>
        <source>Who is at the counter?</source>
        <translation>請問是哪位客戶？</translation>
    </message>
    <message>
        <source>Type four digits, a name or its initials, or scan a member code</source>
        <translation>輸入手機任四碼、姓名或拼音首字母，也可以掃會員碼</translation>
    </message>
    <message>
        <source>An order put aside was dropped</source>
        <translation>已放棄先前沒記完的一單</translation>
    </message>
    <message>
        <source>Order dropped</source>
        <translation>已放棄此單</translation>
    </message>
    <message>
        <source>Recorded %1, %2 points</source>
        <comment>money, points with sign</comment>
        <translation>已入帳 %1，%2 分</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <comment>money</comment>
        <translation>已入帳 %1</translation>
    </message>
    <message>
        <source>Recorded %1, %2 points; now %3</source>
        <comment>money, points with sign, tier</comment>
        <translation>已入帳 %1，%2 分，升為%3</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>Open a customer first</source>
        <translation>請先開啟客戶</translation>
    </message>
    <message>
        <source>Walk-in sale</source>
        <translation>散客購買</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兌換</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>入帳</translation>
    </message>
    <message>
        <source>Add line</source>
        <translation>加一項</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>刪一項</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>Amount only</source>
        <translation>只記金額</translation>
    </message>
    <message>
        <source>Use points</source>
        <translation>用積分</translation>
    </message>
    <message>
        <source>Drop this order</source>
        <translation>放棄此單</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, why it cannot be done</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>編輯客戶</translation>
    </message>
    <message>
        <source>Points ledger</source>
        <translation>積分流水</translation>
    </message>
    <message>
        <source>Adjust points</source>
        <translation>調整積分</translation>
    </message>
    <message>
        <source>Pin tier</source>
        <translation>鎖定等級</translation>
    </message>
    <message>
        <source>Refund of the last purchase</source>
        <translation>退最近一筆購買</translation>
    </message>
    <message>
        <source>There is no purchase that could come back</source>
        <translation>沒有可退的購買</translation>
    </message>
    <message>
        <source>Record a purchase</source>
        <translation>記一筆購買</translation>
    </message>
    <message>
        <source>A new customer</source>
        <translation>新客戶</translation>
    </message>
    <message>
        <source>The form at the right makes a new file; nobody else&apos;s card is open. Esc goes back.</source>
        <translation>正在右邊建立新客戶，其他人的資料已經收起。按 Esc 返回。</translation>
    </message>
    <message>
        <source>Save or close the new member first</source>
        <translation>請先儲存或關閉新會員</translation>
    </message>
    <message>
        <source>Purchase: %1</source>
        <comment>customer</comment>
        <translation>購買：%1</translation>
    </message>
    <message>
        <source>Save member</source>
        <translation>儲存會員</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>下一項</translation>
    </message>
    <message>
        <source>No new member</source>
        <translation>不建新會員</translation>
    </message>
    <message>
        <source>The sale before is still being recorded. One moment, then go on.</source>
        <translation>上一筆還在記錄中，請稍候再繼續。</translation>
    </message>
    <message>
        <source>Not recorded: %1</source>
        <translation>沒有記上：%1</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡紀錄</translation>
    </message>
    <message>
        <source>Record a contact</source>
        <translation>記錄一次聯絡</translation>
    </message>
    <message>
        <source>Taken back; %1 points are owed now</source>
        <translation>已復原；現欠積分 %1</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Pay a purchase with points</source>
        <translation>用積分支付消費</translation>
    </message>
    <message>
        <source>Redeem a reward</source>
        <translation>兌換禮品</translation>
    </message>
    <message>
        <source>%1; hand over: %2</source>
        <comment>what was recorded, gifts</comment>
        <translation>%1；請交付：%2</translation>
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
            <numerusform>%1；發放 %n 張優惠券</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the search box</comment>
        <translation>返回搜尋框</translation>
    </message>
    <message>
        <source>What was lent is back</source>
        <translation>借出的已歸還</translation>
    </message>
    <message>
        <source>%1 came back</source>
        <comment>benefit</comment>
        <translation>歸還%1</translation>
    </message>
    <message>
        <source>Record use of %1</source>
        <comment>benefit</comment>
        <translation>記錄使用：%1</translation>
    </message>
    <message>
        <source>%1; %2 gets %3 points for the referral</source>
        <comment>what was recorded, referrer, points</comment>
        <translation>%1；推薦人%2獲得 %3 積分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponBox</name>
    <message>
        <source>from %1</source>
        <translation>滿 %1</translation>
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
        <translation>使用優惠券 %1</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Best choice</source>
        <translation>最省方案</translation>
    </message>
    <message>
        <source>Scan or type a code</source>
        <translation>掃碼或輸入券碼</translation>
    </message>
    <message>
        <source>Code of a coupon</source>
        <translation>券碼</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponDetail</name>
    <message>
        <source>Issue…</source>
        <translation>發放…</translation>
    </message>
    <message>
        <source>Print codes…</source>
        <translation>列印券碼…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
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
        <translation>恢復使用</translation>
    </message>
    <message>
        <source>None can be issued while it is out of use.</source>
        <translation>停用期間不能發放。</translation>
    </message>
    <message>
        <source>None can be issued after its last day.</source>
        <translation>已過最後一天，不能再發放。</translation>
    </message>
    <message>
        <source>Budget: %1 of %2 left</source>
        <translation>預算：還剩 %1，共 %2</translation>
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
        <translation>類型</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>可用時間</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>疊加</translation>
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
        <translation>品類</translation>
    </message>
    <message>
        <source>One coupon</source>
        <translation>每張券</translation>
    </message>
    <message>
        <source>as often as the limits allow</source>
        <translation>在限額內不限次數</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>總次數</translation>
    </message>
    <message>
        <source>Each customer</source>
        <translation>每位客戶</translation>
    </message>
    <message>
        <source>After a return</source>
        <translation>退貨後</translation>
    </message>
    <message>
        <source>Counts once more when the whole purchase comes back</source>
        <translation>整單退貨後可再次使用</translation>
    </message>
    <message>
        <source>Stays used when the purchase comes back</source>
        <translation>退貨後仍算已用</translation>
    </message>
    <message>
        <source>Gets one by itself</source>
        <translation>自動發放</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已發放</translation>
    </message>
    <message>
        <source>%1, used %2, given away %3</source>
        <comment>coupons, uses, money</comment>
        <translation>%1 張，已用 %2 次，共優惠 %3</translation>
    </message>
    <message>
        <source>Printed codes</source>
        <translation>印刷券碼</translation>
    </message>
    <message numerus="yes">
        <source>%n not used yet</source>
        <translation>
            <numerusform>%n 個未使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has used one yet.</source>
        <translation>還沒有人使用過。</translation>
    </message>
    <message>
        <source>Somebody without a card</source>
        <translation>非會員</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>已退貨</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponEditor</name>
    <message>
        <source>What was typed is not saved. Close once more to give it up.</source>
        <translation>填寫的內容還沒有儲存。再關閉一次則放棄。</translation>
    </message>
    <message>
        <source>“%1” is made.</source>
        <translation>已新增「%1」。</translation>
    </message>
    <message>
        <source>“%1” is changed.</source>
        <translation>已修改「%1」。</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>新增優惠券</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>修改「%1」</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>When and for what</source>
        <translation>時間與商品</translation>
    </message>
    <message>
        <source>How often and for whom</source>
        <translation>次數與對象</translation>
    </message>
    <message numerus="yes">
        <source>%n coupons of this kind have been issued: what you change here changes what those still open are worth. Their days stay as they are.</source>
        <translation>
            <numerusform>這種券已發放 %n 張：此處的改動也會改變未使用券的優惠，有效期不變。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponFinder</name>
    <message>
        <source>Coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>For whoever brings it</source>
        <translation>誰持有誰可用</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>how, day</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>QR code of the coupon</source>
        <translation>優惠券 QR 碼</translation>
    </message>
    <message>
        <source>Where it was used</source>
        <translation>使用紀錄</translation>
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
        <translation>已退貨</translation>
    </message>
    <message>
        <source>The coupon still counts. Close once more to leave it as it is.</source>
        <translation>這張券仍然可用。再關閉一次則保持原樣。</translation>
    </message>
    <message>
        <source>The coupon %1 is out of use.</source>
        <translation>優惠券 %1 已停用。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponList</name>
    <message>
        <source>Coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已發放</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Given away</source>
        <translation>已優惠</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>剩餘預算</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>No coupons yet</source>
        <translation>還沒有優惠券</translation>
    </message>
    <message>
        <source>Coupons bring customers back: money off from an amount, a share off, a gift, something for the first order. Make a kind, then issue it to customers or print codes for whoever brings them.</source>
        <translation>優惠券能讓客戶再次光臨：滿減、折扣、贈品、首單優惠。先新增一種券，再發給客戶，或列印券碼，誰持有誰可用。</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>新增優惠券</translation>
    </message>
    <message>
        <source>Nothing is withdrawn</source>
        <translation>沒有停用的券</translation>
    </message>
    <message>
        <source>Kinds of coupons that are taken out of use stand here and can be put back.</source>
        <translation>停用的券列在這裡，可以恢復使用。</translation>
    </message>
    <message>
        <source>Kinds of coupons</source>
        <translation>優惠券種類</translation>
    </message>
    <message>
        <source>When, and with others</source>
        <translation>時間與疊加</translation>
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
        <translation>滿減</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>折抵</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>贈品</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首單</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>免費</translation>
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
        <translation>每滿 %1 減 %2</translation>
    </message>
    <message>
        <source>spend %1, save %2</source>
        <translation>滿 %1 減 %2</translation>
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
        <translation>折 %1</translation>
    </message>
    <message>
        <source>gift: %1</source>
        <translation>贈 %1</translation>
    </message>
    <message>
        <source>first order: %1</source>
        <comment>what it takes off</comment>
        <translation>首單：%1</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>least amount of the order</comment>
        <translation>滿 %1</translation>
    </message>
    <message>
        <source>at most %1 off</source>
        <translation>最多折 %1</translation>
    </message>
    <message>
        <source>counted over all orders</source>
        <translation>按期間累計消費</translation>
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
            <numerusform>發放後 %n 天內</numerusform>
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
        <translation>單獨使用</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>可疊加</translation>
    </message>
    <message>
        <source>With all</source>
        <translation>都可疊加</translation>
    </message>
    <message>
        <source>Stands alone: no other coupon goes with it, but those that go with all.</source>
        <translation>單獨使用：除「都可疊加」的券外，不與其他券併用。</translation>
    </message>
    <message>
        <source>Goes with other coupons, but not with one that stands alone.</source>
        <translation>可與其他券併用，但不能與單獨使用的券併用。</translation>
    </message>
    <message>
        <source>Goes with all coupons, even with one that stands alone.</source>
        <translation>可與所有券併用，包括單獨使用的券。</translation>
    </message>
    <message>
        <source>Nobody; it is issued by hand</source>
        <translation>不自動發放，由人工發放</translation>
    </message>
    <message>
        <source>Whoever rises to a higher tier</source>
        <translation>每次升級的客戶</translation>
    </message>
    <message>
        <source>Whoever rises to %1</source>
        <translation>升到%1的客戶</translation>
    </message>
    <message>
        <source>Everybody in the month of the birthday</source>
        <translation>生日當月的客戶</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Taken out of use: coupons of this kind do not count until it is put back.</source>
        <translation>已停用：恢復使用之前，這種券都不能用。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>It ended on %1.</source>
        <translation>已於 %1 到期。</translation>
    </message>
    <message>
        <source>Budget used up</source>
        <translation>預算用完</translation>
    </message>
    <message>
        <source>What it may give away is used up; raise the budget to go on.</source>
        <translation>優惠預算已經用完，提高預算後可繼續使用。</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>次數用完</translation>
    </message>
    <message>
        <source>It was used as often as it may be; raise the limit to go on.</source>
        <translation>使用次數已到上限，提高上限後可繼續使用。</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未開始</translation>
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
        <translation>已作廢</translation>
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
        <translation>已經使用過。</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>It counts and never ends.</source>
        <translation>可用，長期有效。</translation>
    </message>
    <message>
        <source>It counts until %1.</source>
        <translation>可用至 %1。</translation>
    </message>
    <message>
        <source>Issued by hand</source>
        <translation>人工發放</translation>
    </message>
    <message>
        <source>Issued to a list of customers</source>
        <translation>按客戶名單發放</translation>
    </message>
    <message>
        <source>One of a printed batch</source>
        <translation>批次印刷券碼</translation>
    </message>
    <message>
        <source>Issued by its rule</source>
        <translation>按規則自動發放</translation>
    </message>
    <message>
        <source>A benefit of the tier</source>
        <translation>等級權益</translation>
    </message>
    <message>
        <source>Given for a recommendation</source>
        <translation>推薦獎勵</translation>
    </message>
    <message>
        <source>Given by a campaign</source>
        <translation>活動贈送</translation>
    </message>
    <message>
        <source>Write at least one step: how much is spent, how much is saved.</source>
        <translation>請至少填寫一檔：滿多少，減多少。</translation>
    </message>
    <message>
        <source>From step to step both amounts must rise, and nothing may save more than is spent.</source>
        <translation>每一檔的兩個金額都要比上一檔高，減的不能超過滿的。</translation>
    </message>
    <message>
        <source>Write how much is taken off: more than 0 and at most 100 per cent.</source>
        <translation>請填寫減多少：大於 0%，最多 100%。</translation>
    </message>
    <message>
        <source>Write the amount that is taken off, above 0.</source>
        <translation>請填寫折抵金額，須大於 0。</translation>
    </message>
    <message>
        <source>Write what is handed over.</source>
        <translation>請填寫贈送什麼。</translation>
    </message>
    <message>
        <source>Write hours as 18:00 and 21:00, the second one later than the first.</source>
        <translation>時間請寫成 18:00 和 21:00，後一個要晚於前一個。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Correct one of them.</source>
        <translation>最後一天早於第一天，請改正其中一個。</translation>
    </message>
    <message>
        <source>What is counted over all orders needs more than one use. Write 0 for as often as the limits allow.</source>
        <translation>按累計消費計算的券要能多次使用。填 0 表示在限額內不限次數。</translation>
    </message>
    <message>
        <source>Up to six capital letters A to Z.</source>
        <translation>最多六個大寫字母 A 到 Z。</translation>
    </message>
    <message>
        <source>No product has the number “%1”. Check it, or add the product first.</source>
        <translation>沒有編號為「%1」的商品。請檢查，或先新增商品。</translation>
    </message>
    <message>
        <source>No product has the category “%1”. Check the spelling.</source>
        <translation>沒有品類為「%1」的商品。請檢查拼寫。</translation>
    </message>
    <message>
        <source>Give it a name that clerks recognise.</source>
        <translation>請取一個店員認得的名稱。</translation>
    </message>
    <message>
        <source>Another kind of coupon has this name. Choose another one.</source>
        <translation>已有同名的優惠券，請換一個名稱。</translation>
    </message>
    <message>
        <source>This number is too small or too large.</source>
        <translation>數值太小或太大。</translation>
    </message>
    <message>
        <source>Coupons of this kind exist, so it stays. Take it out of use instead.</source>
        <translation>這種券已經發放過，不能刪除，可以停用。</translation>
    </message>
    <message>
        <source>the tier it came with was taken back</source>
        <translation>帶來它的等級已撤回</translation>
    </message>
    <message>
        <source>%1–%2 the next day</source>
        <comment>hours</comment>
        <translation>%1–隔日%2</translation>
    </message>
    <message>
        <source>In the month of the birthday, from %1 on</source>
        <translation>生日當月，%1 以上</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CouponsSection</name>
    <message>
        <source>Coupons are being issued already; wait until that is done, or stop it in the bar at the foot.</source>
        <translation>正在發放優惠券，請等它完成，或在底部的工作列中停止。</translation>
    </message>
    <message>
        <source>Issuing “%1”; the bar at the foot shows how far and can stop it.</source>
        <translation>正在發放「%1」，底部的工作列顯示進度，也可以停止。</translation>
    </message>
    <message>
        <source>Issue coupons</source>
        <translation>發放優惠券</translation>
    </message>
    <message>
        <source>%1 customers have got “%2”.</source>
        <translation>%1 位客戶已收到「%2」。</translation>
    </message>
    <message>
        <source>The issue was stopped; nobody got a coupon.</source>
        <translation>發放已停止，沒有人收到券。</translation>
    </message>
    <message>
        <source>“%1” is in use again.</source>
        <translation>「%1」已恢復使用。</translation>
    </message>
    <message>
        <source>“%1” is out of use.</source>
        <translation>「%1」已停用。</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>「%1」已刪除。</translation>
    </message>
    <message>
        <source>New coupon</source>
        <translation>新增優惠券</translation>
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
        <translation>輸入券碼尋找</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerDetail</name>
    <message>
        <source>Card %1</source>
        <translation>卡號 %1</translation>
    </message>
    <message>
        <source>Manager %1</source>
        <translation>專屬經理 %1</translation>
    </message>
    <message>
        <source>Open at the counter</source>
        <translation>在櫃台開啟</translation>
    </message>
    <message>
        <source>Purchases %1</source>
        <comment>tab, count</comment>
        <translation>購買 %1</translation>
    </message>
    <message>
        <source>Purchases</source>
        <comment>tab</comment>
        <translation>購買</translation>
    </message>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>總覽</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>tab</comment>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>File</source>
        <comment>tab</comment>
        <translation>資料</translation>
    </message>
    <message>
        <source>Changes to %1 are not saved.</source>
        <comment>customer</comment>
        <translation>%1 的修改還沒儲存。</translation>
    </message>
    <message numerus="yes">
        <source>Changes to %1 and %n more are not saved.</source>
        <comment>customer</comment>
        <translation>
            <numerusform>%1 和另外 %n 位的修改還沒儲存。</numerusform>
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
        <translation>聯絡紀錄</translation>
    </message>
    <message>
        <source>What is known of the customer</source>
        <translation>客戶的各項資訊</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerForm</name>
    <message>
        <source>Phone</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Came through</source>
        <translation>來源管道</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>推薦人</translation>
    </message>
    <message>
        <source>Reading (pinyin, for the search)</source>
        <translation>讀音（拼音，供搜尋用）</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>專屬經理</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入會日期</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>yyyy-mm-dd or mm-dd</source>
        <translation>年-月-日，或只寫月-日</translation>
    </message>
    <message>
        <source>Name, phone or card number</source>
        <translation>姓名、手機或卡號</translation>
    </message>
    <message>
        <source>By the lunar calendar</source>
        <translation>農曆</translation>
    </message>
    <message>
        <source>Scan the card at any time. Left empty, the next free number is given.</source>
        <translation>隨時可以掃卡；留空則自動編號。</translation>
    </message>
    <message>
        <source>Scan the new card at any time to replace a lost one.</source>
        <translation>補卡時隨時可以掃新卡。</translation>
    </message>
    <message>
        <source>Open that customer</source>
        <translation>開啟那位客戶</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>This card is %1&apos;s</source>
        <comment>customer</comment>
        <translation>這張卡是%1的</translation>
    </message>
    <message>
        <source>This phone is %1&apos;s</source>
        <comment>customer</comment>
        <translation>這個手機號碼是%1的</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerSideColumn</name>
    <message>
        <source>Points expiring</source>
        <translation>積分到期</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以後</translation>
    </message>
    <message>
        <source>No points</source>
        <translation>沒有積分</translation>
    </message>
    <message>
        <source>Tags and consents</source>
        <translation>標籤與授權</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <comment>channel</comment>
        <translation>%1已拒收</translation>
    </message>
    <message>
        <source>Coupons that count</source>
        <translation>可用優惠券</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>長期有效</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <translation>至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>還有 %n 張</numerusform>
        </translation>
    </message>
    <message>
        <source>Benefits today</source>
        <translation>今日權益</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>what was lent</comment>
        <translation>歸還</translation>
    </message>
    <message>
        <source>%1 came back</source>
        <comment>benefit</comment>
        <translation>歸還%1</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>a benefit</comment>
        <translation>使用</translation>
    </message>
    <message>
        <source>Record use of %1</source>
        <comment>benefit</comment>
        <translation>記錄使用：%1</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推薦有禮</translation>
    </message>
    <message>
        <source>Use with a note…</source>
        <translation>使用並寫備註…</translation>
    </message>
    <message>
        <source>Record use of %1 with a note</source>
        <comment>benefit</comment>
        <translation>記錄使用 %1，並寫備註</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerTable</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Tick all customers of the list</source>
        <translation>勾選清單中的全部客戶</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerView</name>
    <message>
        <source>Recent events</source>
        <translation>最近動態</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值點數</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Spent in 365 days</source>
        <translation>近 365 天消費</translation>
    </message>
    <message>
        <source>Card %1</source>
        <translation>卡號 %1</translation>
    </message>
    <message>
        <source>Member since %1</source>
        <comment>day</comment>
        <translation>%1 入會</translation>
    </message>
    <message>
        <source>Manager %1</source>
        <translation>專屬經理 %1</translation>
    </message>
    <message>
        <source>no end of validity</source>
        <translation>長期有效</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暫無</translation>
    </message>
    <message>
        <source>%1 expire on %2</source>
        <comment>points, day</comment>
        <translation>%1 分 %2 到期</translation>
    </message>
    <message>
        <source>for services</source>
        <translation>可用於服務</translation>
    </message>
    <message>
        <source>none</source>
        <translation>暫無</translation>
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
        <translation>還沒有購買</translation>
    </message>
    <message numerus="yes">
        <source>%n orders, %1 each</source>
        <translation>
            <numerusform>%n 單・客單價 %1</numerusform>
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
            <numerusform>全部 %n 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>優惠券</translation>
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
        <translation>未購買</translation>
    </message>
    <message>
        <source>New</source>
        <comment>lifecycle stage</comment>
        <translation>新客</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>lifecycle stage</comment>
        <translation>活躍</translation>
    </message>
    <message>
        <source>At risk</source>
        <comment>lifecycle stage</comment>
        <translation>流失風險</translation>
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
        <translation>簡訊</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
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
        <translation>全部管道</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 單</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Highest tier reached</source>
        <translation>已是最高等級</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>amount missing, tier</comment>
        <translation>距%2還差 %1</translation>
    </message>
    <message numerus="yes">
        <source>by spend in %n days</source>
        <translation>
            <numerusform>按近 %n 天消費</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by orders in %n days</source>
        <translation>
            <numerusform>按近 %n 天購買次數</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by points in %n days</source>
        <translation>
            <numerusform>按近 %n 天所得積分</numerusform>
        </translation>
    </message>
    <message>
        <source>by spend this year</source>
        <translation>按今年消費</translation>
    </message>
    <message>
        <source>by orders this year</source>
        <translation>按今年購買次數</translation>
    </message>
    <message>
        <source>by points this year</source>
        <translation>按今年所得積分</translation>
    </message>
    <message>
        <source>by spend of all time</source>
        <translation>按累計消費</translation>
    </message>
    <message>
        <source>by orders of all time</source>
        <translation>按累計購買次數</translation>
    </message>
    <message>
        <source>by points of all time</source>
        <translation>按累計所得積分</translation>
    </message>
    <message>
        <source>%1 for good, %2</source>
        <comment>tier, measure</comment>
        <translation>%1長期有效・%2</translation>
    </message>
    <message>
        <source>%1 pinned until %2</source>
        <comment>tier, day</comment>
        <translation>%1鎖定至 %2</translation>
    </message>
    <message>
        <source>%1 in grace until %2</source>
        <comment>tier, day</comment>
        <translation>%1寬限期至 %2</translation>
    </message>
    <message>
        <source>%1 until %2, %3</source>
        <comment>tier, day, measure</comment>
        <translation>%1有效至 %2・%3</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入會</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>product</comment>
        <translation>
            <numerusform>%1，另 %n 種</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <comment>goods</comment>
        <translation>%1，已退貨</translation>
    </message>
    <message>
        <source>%1, partly taken back</source>
        <comment>goods</comment>
        <translation>%1，部分退貨</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <comment>goods</comment>
        <translation>%1，已復原</translation>
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
        <translation>%1續期</translation>
    </message>
    <message>
        <source>%1 pinned: %2</source>
        <comment>tier, reason</comment>
        <translation>鎖定%1：%2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from tier, to tier</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Member since this day</source>
        <translation>成為會員</translation>
    </message>
    <message>
        <source>Through %1</source>
        <comment>channel</comment>
        <translation>來自%1</translation>
    </message>
    <message>
        <source>Your role may not record sales</source>
        <translation>您的角色不能記購買</translation>
    </message>
    <message>
        <source>Your role may not give refunds</source>
        <translation>您的角色不能辦退貨</translation>
    </message>
    <message>
        <source>Your role may not change customers</source>
        <translation>您的角色不能修改客戶</translation>
    </message>
    <message>
        <source>Your role may not adjust points</source>
        <translation>您的角色不能調整積分</translation>
    </message>
    <message>
        <source>Your role may not pin tiers</source>
        <translation>您的角色不能鎖定等級</translation>
    </message>
    <message>
        <source>Your role may not do this</source>
        <translation>您的角色沒有這項權限</translation>
    </message>
    <message>
        <source>%1 pts</source>
        <comment>points</comment>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>link on a purchase</comment>
        <translation>退貨</translation>
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
        <translation>%1 → %2，檔案合併或分開：%3</translation>
    </message>
    <message>
        <source>Benefit</source>
        <comment>kind of event</comment>
        <translation>權益</translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>篩選名稱</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Tagging</source>
        <translation>貼標籤</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>已選 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>None ticked</source>
        <translation>未選客戶</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不選</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <comment>rows in sight</comment>
        <translation>第 %1–%2 位，共 %3 位</translation>
    </message>
    <message>
        <source>Customers: add a condition</source>
        <translation>客戶：新增條件</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新會員</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>選擇欄位</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>列高</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>貼標籤…</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>還沒有客戶</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>匯入客戶</translation>
    </message>
    <message>
        <source>Nobody meets these conditions</source>
        <translation>沒有客戶符合這些條件</translation>
    </message>
    <message>
        <source>Take one of them away, or begin with all customers again.</source>
        <translation>去掉其中一個條件，或重新從全部客戶開始。</translation>
    </message>
    <message>
        <source>Show all customers</source>
        <translation>顯示全部客戶</translation>
    </message>
    <message numerus="yes">
        <source>Export %n</source>
        <comment>ticked customers</comment>
        <translation>
            <numerusform>匯出 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Customers: record a contact</source>
        <translation>客戶：記錄一次聯絡</translation>
    </message>
    <message>
        <source>Customers: manage tags</source>
        <translation>客戶：管理標籤</translation>
    </message>
    <message>
        <source>Customers: waiting times</source>
        <translation>客戶：等待時間</translation>
    </message>
    <message>
        <source>List</source>
        <comment>tab</comment>
        <translation>清單</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>tab</comment>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Pages of customers</source>
        <translation>客戶的各頁</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Manager…</source>
        <translation>經理…</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>管理標籤…</translation>
    </message>
    <message>
        <source>Waiting times…</source>
        <translation>等待時間…</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n customers changed</source>
        <translation>
            <numerusform>已修改 %n 位客戶的標籤</numerusform>
        </translation>
    </message>
    <message>
        <source>Manager of the customers chosen</source>
        <translation>所選客戶的專屬經理</translation>
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
            <numerusform>已把 %n 位客戶交給%1</numerusform>
        </translation>
    </message>
    <message>
        <source>customers</source>
        <comment>name of a file</comment>
        <translation>客戶</translation>
    </message>
    <message>
        <source>As at the beginning</source>
        <translation>恢復預設</translation>
    </message>
    <message>
        <source>Bring them along in a file, look at a demo shop first, or record a new member with F2.</source>
        <translation>從檔案匯入，先看看示範店，或按 F2 登記新會員。</translation>
    </message>
    <message>
        <source>Look at a demo shop…</source>
        <translation>看看示範店…</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客戶</translation>
    </message>
    <message>
        <source>Customers: find duplicates and merge them</source>
        <translation>客戶：尋找並合併重複檔案</translation>
    </message>
    <message>
        <source>Duplicates…</source>
        <translation>重複檔案…</translation>
    </message>
</context>
<context>
    <name>regulars::ui::DataSection</name>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>%1 · schema %2</source>
        <translation>%1・結構版本 %2</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在執行，進度見視窗底部，也可在那裡取消。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核對</translation>
    </message>
    <message>
        <source>Everything agrees: %1 checks, %2 figures compared.</source>
        <translation>全部相符：核對 %1 項，比對 %2 個數字。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s). What is derived can be repaired; facts come from a backup.</source>
        <translation>
            <numerusform>%n 處不符。算得出來的數字可以修復，原始紀錄要從備份還原。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in the facts themselves. Restore the newest backup.</source>
        <translation>
            <numerusform>原始紀錄有 %n 處不符。請還原最近的備份。</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Night run</source>
        <translation>夜間工作</translation>
    </message>
    <message>
        <source>Nothing was due.</source>
        <translation>沒有到期要處理的。</translation>
    </message>
    <message>
        <source>%1 customers looked at: %2 tiers renewed, %3 lowered, %4 points expired.</source>
        <translation>檢查了 %1 位客戶：%2 位續期，%3 位降級，%4 分到期作廢。</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>目前資料庫</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Net revenue</source>
        <translation>淨銷售額</translation>
    </message>
    <message>
        <source>Points outstanding</source>
        <translation>未用積分</translation>
    </message>
    <message>
        <source>Computes every balance, summary and counter anew from the purchases and entries, and checks the file and the audit trail. Nothing is changed.</source>
        <translation>從每筆購買、每筆流水重新算出餘額、彙總和人數，並檢查檔案和稽核紀錄。不更動任何資料。</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>開始核對</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不符項目</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>編號</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>應為</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>實為</translation>
    </message>
    <message>
        <source>Renews and lowers tiers that fall due and writes off points that have expired. It runs by itself when a day begins; running it again does no harm.</source>
        <translation>到期的等級續期或下調，到期的積分作廢。每天換日時自動執行，多執行一次也不會重複處理。</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>立即執行</translation>
    </message>
    <message>
        <source>%1 walk-ins</source>
        <comment>purchases without a customer</comment>
        <translation>散客 %1 筆</translation>
    </message>
</context>
<context>
    <name>regulars::ui::DateEdit</name>
    <message>
        <source>Calendar</source>
        <translation>日曆</translation>
    </message>
    <message>
        <source>Open calendar</source>
        <translation>開啟日曆</translation>
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
        <translation>這裡不能填這個數</translation>
    </message>
    <message>
        <source>A day such as 2026-12-31</source>
        <translation>請輸入日期，如 2026-12-31</translation>
    </message>
</context>
<context>
    <name>regulars::ui::DoorsStep</name>
    <message>
        <source>Import the list you have</source>
        <translation>匯入既有名單</translation>
    </message>
    <message>
        <source>Excel or CSV. Columns are recognised, and tried out first.</source>
        <translation>Excel 或 CSV：客戶、購買紀錄、積分餘額。編碼和欄位自動辨認，寫入前先試跑。</translation>
    </message>
    <message>
        <source>Whatever the till, WeChat or the old members&apos; system exports</source>
        <translation>微信、收銀機、舊會員系統匯出的表都可以</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>選檔案</translation>
    </message>
    <message>
        <source>Register the first customer</source>
        <translation>登記第一位客戶</translation>
    </message>
    <message>
        <source>A name or a phone number is enough; the rest can follow.</source>
        <translation>只要姓名或手機號碼，其餘的以後補。</translation>
    </message>
    <message>
        <source>At the counter, F2 does it at any time</source>
        <translation>櫃台頁也可以隨時按 F2</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新會員</translation>
    </message>
    <message>
        <source>Look at a demo shop first</source>
        <translation>先看示範店</translation>
    </message>
    <message>
        <source>1,200 customers, three years of purchases, kept apart.</source>
        <translation>1,200 位客戶、3 年購買的範例店，單獨存放，不會混進你的資料。</translation>
    </message>
    <message>
        <source>Takes a few seconds; delete its file and it is gone</source>
        <translation>約幾秒鐘，刪掉檔案就沒有了</translation>
    </message>
    <message>
        <source>Open the demo shop</source>
        <translation>開啟示範店</translation>
    </message>
    <message>
        <source>Where customers come from</source>
        <translation>客戶從哪裡來</translation>
    </message>
    <message>
        <source>Where do the first customers come from?</source>
        <translation>客戶從哪裡來？</translation>
    </message>
    <message>
        <source>There are none yet. Choose a beginning; the other two can be done at any time.</source>
        <translation>現在還沒有客戶。選一個開頭，另外兩個以後隨時可以做。</translation>
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
        <translation>%1 已併入 %2</translation>
    </message>
    <message>
        <source>%1 and %2 are two customers again</source>
        <translation>%1 和 %2 又是兩位客戶了</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>電子郵件相同</translation>
    </message>
    <message>
        <source>Nothing was merged yet.</source>
        <translation>還沒有合併過。</translation>
    </message>
    <message>
        <source>Parting brings both files back as they were; what was recorded since stays with the one that was kept.</source>
        <translation>分開後兩份檔案恢復原樣；合併之後記下的內容留在保留的那一份。</translation>
    </message>
    <message>
        <source>One person, two files</source>
        <translation>同一個人，兩份檔案</translation>
    </message>
    <message>
        <source>May be one</source>
        <translation>可能重複</translation>
    </message>
    <message>
        <source>Merged before</source>
        <translation>合併紀錄</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>看哪個清單</translation>
    </message>
    <message>
        <source>Part again</source>
        <translation>重新分開</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Merges so far</source>
        <translation>以往的合併</translation>
    </message>
    <message>
        <source>The file that stays</source>
        <translation>保留的檔案</translation>
    </message>
    <message>
        <source>The file that goes into it</source>
        <translation>併入的檔案</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>對調</translation>
    </message>
    <message>
        <source>%1 %2 went into %3 %4</source>
        <translation>%1 %2 併入 %3 %4</translation>
    </message>
    <message>
        <source>%1, parted again</source>
        <translation>%1，已分開</translation>
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
        <translation>手機尾碼相同</translation>
    </message>
    <message>
        <source>Looking for files that may be one person&apos;s…</source>
        <translation>正在尋找可能是同一個人的檔案…</translation>
    </message>
    <message>
        <source>No two files look like one person&apos;s.</source>
        <translation>沒有看起來像同一個人的檔案。</translation>
    </message>
    <message numerus="yes">
        <source>%n files or groups may be one person&apos;s, the likeliest first. Merging adds up everything and can be undone.</source>
        <translation>
            <numerusform>有 %n 組檔案可能是同一個人，最像的在前。合併會把一切加在一起，並且可以復原。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that may be one person&apos;s</source>
        <translation>可能是同一個人的檔案</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two customers</comment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1 and %2 are two people</source>
        <translation>%1 和 %2 不是同一個人</translation>
    </message>
    <message>
        <source>%1 and %2 are looked at again</source>
        <translation>%1 和 %2 會重新核對</translation>
    </message>
    <message>
        <source>Nothing was set aside yet.</source>
        <translation>還沒有排除過。</translation>
    </message>
    <message>
        <source>These look alike and are two people each. Looked at again, they stand in the first list.</source>
        <translation>這些檔案看起來像，其實是兩個人。重新核對後會回到第一個清單。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新核對</translation>
    </message>
    <message>
        <source>Files that are two people&apos;s</source>
        <translation>不是同一個人的檔案</translation>
    </message>
    <message>
        <source>These are two people</source>
        <translation>不是同一個人</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation>併入</translation>
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
            <numerusform>每單 %n 積分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points for every %1</source>
        <translation>
            <numerusform>每滿 %1 得 %n 積分</numerusform>
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
            <numerusform>限 %n 個等級</numerusform>
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
        <translation>標準規則</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points per purchase</source>
        <comment>rule, points</comment>
        <translation>
            <numerusform>%1：每單 %n 積分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n points for every %2 of %3</source>
        <comment>rule, points, money, money</comment>
        <translation>
            <numerusform>%1：%3 中每滿 %2 得 %n 積分</numerusform>
        </translation>
    </message>
    <message>
        <source>× %1 for the tier %2</source>
        <translation>× %1（%2等級）</translation>
    </message>
    <message>
        <source>× %1 on the birthday</source>
        <translation>× %1（生日當天）</translation>
    </message>
    <message>
        <source>× %1 on the member day</source>
        <translation>× %1（會員日）</translation>
    </message>
    <message>
        <source>× %1 by “%2”</source>
        <translation>× %1（「%2」）</translation>
    </message>
    <message>
        <source>%1 · earned %2, never ends</source>
        <translation>%1 · %2 獲得，永久有效</translation>
    </message>
    <message>
        <source>%1 · earned %2, good until %3</source>
        <translation>%1 · %2 獲得，有效至 %3</translation>
    </message>
    <message>
        <source>Earned by the purchase %1.</source>
        <translation>購買 %1 所得。</translation>
    </message>
    <message>
        <source>Spent on the purchase %1.</source>
        <translation>用於支付購買 %1。</translation>
    </message>
    <message>
        <source>Taken back, because goods came back with %1.</source>
        <translation>退貨 %1，收回所得積分。</translation>
    </message>
    <message>
        <source>Given back, because goods that were paid with points came back with %1.</source>
        <translation>退貨 %1，退還當時支付用的積分。</translation>
    </message>
    <message>
        <source>Booked by hand: %1</source>
        <translation>手動調整：%1</translation>
    </message>
    <message>
        <source>An adjustment was undone: %1</source>
        <translation>復原了一筆調整：%1</translation>
    </message>
    <message>
        <source>The points ended and were written off.</source>
        <translation>積分到期，已清除。</translation>
    </message>
    <message>
        <source>Brought along from an older system.</source>
        <translation>從舊系統帶入。</translation>
    </message>
    <message>
        <source>Spent on the reward “%1”.</source>
        <translation>用於兌換禮品「%1」。</translation>
    </message>
    <message>
        <source>Given back, because the reward “%1” was returned.</source>
        <translation>禮品「%1」退回，退還所用積分。</translation>
    </message>
    <message>
        <source>Given by a campaign.</source>
        <translation>活動贈送。</translation>
    </message>
    <message>
        <source>Given for a recommendation.</source>
        <translation>推薦所得。</translation>
    </message>
    <message>
        <source>Came over from a merged file.</source>
        <translation>由合併的檔案轉入。</translation>
    </message>
    <message>
        <source>An import was taken back.</source>
        <translation>復原了一次匯入。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::EvaluateOffer</name>
    <message>
        <source>Evaluate tiers</source>
        <translation>等級評定</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在執行，進度見視窗底部，也可在那裡取消。</translation>
    </message>
    <message>
        <source>%1 customers checked: %2 rose, %3 fell, %4 renewed.</source>
        <translation>評定了 %1 位客戶：%2 位升級，%3 位降級，%4 位續期。</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) move once all are judged by these rules. That is not taken back with the rules.</source>
        <translation>
            <numerusform>依這套規則評定全員，會有 %n 位客戶變動等級，且不隨規則一起復原。</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <translation>立即評定</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ExpiringView</name>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值點數</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>帳戶</translation>
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
        <translation>客戶</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>Earliest end</source>
        <translation>最早到期</translation>
    </message>
    <message>
        <source>Points that end, by month</source>
        <translation>按月到期的積分</translation>
    </message>
    <message>
        <source>Whose points end</source>
        <translation>積分到期的客戶</translation>
    </message>
    <message>
        <source>Nothing ends soon</source>
        <translation>近期沒有到期</translation>
    </message>
    <message>
        <source>No points end within the next twelve months.</source>
        <translation>今後十二個月內沒有積分到期。</translation>
    </message>
    <message>
        <source>Ending in %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>The first %1 of %2</source>
        <translation>共 %2 位，顯示前 %1 位</translation>
    </message>
    <message>
        <source>Tag these customers</source>
        <translation>為這些客戶加標籤</translation>
    </message>
    <message>
        <source>All of them get one tag, by which they are found in the list of customers</source>
        <translation>為他們全部加上同一個標籤，在客戶清單裡據此查找</translation>
    </message>
    <message>
        <source>Points end %1</source>
        <comment>tag; month</comment>
        <translation>積分 %1 到期</translation>
    </message>
    <message>
        <source>Tagging customers</source>
        <translation>正在加標籤</translation>
    </message>
    <message numerus="yes">
        <source>%n customers carry the tag “%1” now</source>
        <translation>
            <numerusform>%n 位客戶已加上標籤「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding up what ends</source>
        <translation>正在統計即將到期</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ExportCard</name>
    <message>
        <source>No such day. Write it as 2026-10-31.</source>
        <translation>沒有這一天，請寫成 2026-10-31 這樣。</translation>
    </message>
    <message>
        <source>Ends before it begins.</source>
        <translation>結束早於開始。</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在執行，進度見視窗底部，也可在那裡取消。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
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
        <translation>留空：從最早的紀錄起。</translation>
    </message>
    <message>
        <source>Empty: to today.</source>
        <translation>留空：到今天。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>匯入檔案…</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ExportStrip</name>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>試算表 (*.xlsx)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>給程式讀的 (*.json)</translation>
    </message>
    <message>
        <source>Text table (*.csv)</source>
        <translation>文字表格 (*.csv)</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may export.</source>
        <translation>只有行銷人員或店長可以匯出。</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>匯出到</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>開啟所在資料夾</translation>
    </message>
    <message>
        <source>%1 rows are in %2.</source>
        <translation>%1 列已存到 %2。</translation>
    </message>
    <message>
        <source>The export was stopped; there is no file.</source>
        <translation>匯出已停止，沒有留下檔案。</translation>
    </message>
    <message>
        <source>Page (*.pdf)</source>
        <translation>頁面 (*.pdf)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>圖片 (*.png)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已寫入 %1。</translation>
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
            <numerusform>%1 等 %n 種</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>今日動態</translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilePane</name>
    <message>
        <source>The rows are</source>
        <translation>每列是</translation>
    </message>
    <message>
        <source>What the rows of the file are</source>
        <translation>檔案裡每列是什麼</translation>
    </message>
    <message>
        <source>As the headings say</source>
        <translation>依欄名判斷</translation>
    </message>
    <message>
        <source>Drop a table here</source>
        <translation>把表格拖到這裡</translation>
    </message>
    <message>
        <source>An Excel sheet (.xlsx), or CSV and text as tills and other programs write it. Encoding and columns are recognised, and a trial run comes before anything is written.</source>
        <translation>Excel 試算表（.xlsx），或收銀機和其他軟體匯出的 CSV、文字檔。編碼和欄位會自動辨識，先試執行，再寫入。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>選檔案…</translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilterBar</name>
    <message>
        <source>All customers</source>
        <translation>全部客戶</translation>
    </message>
    <message>
        <source>Own conditions</source>
        <translation>自訂條件</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>刪除篩選</translation>
    </message>
    <message>
        <source>Save filter…</source>
        <translation>儲存篩選…</translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Spent in all %1</source>
        <translation>消費合計 %1</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存篩選</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>條件</translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilterWords</name>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>階段</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Spent in 365 days</source>
        <translation>近 365 天消費</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>累計消費</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>單數</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>來源管道</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>專屬經理</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>生日月份</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>入會日期</translation>
    </message>
    <message>
        <source>May be reached by</source>
        <translation>可觸達方式</translation>
    </message>
    <message>
        <source>days ago</source>
        <translation>天前</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>單</translation>
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
        <translation>已刪除的等級</translation>
    </message>
    <message>
        <source>a shop that is gone</source>
        <translation>已刪除的門市</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Year spend</source>
        <comment>column</comment>
        <translation>近 365 天消費</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>All spend</source>
        <comment>column</comment>
        <translation>累計消費</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
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
            <numerusform>%n 天後</numerusform>
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
            <numerusform>%n 個月前</numerusform>
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
        <translation>一般</translation>
    </message>
    <message>
        <source>Amounts are recorded in it, so it stays.</source>
        <translation>已有金額按它記錄，不能再改。</translation>
    </message>
    <message>
        <source>The whole store</source>
        <translation>整個店家</translation>
    </message>
</context>
<context>
    <name>regulars::ui::GivesForm</name>
    <message>
        <source>Fill in what it gives, and an example stands here.</source>
        <translation>填好優惠內容後，這裡會顯示範例。</translation>
    </message>
    <message>
        <source>A purchase of %1 pays %1: the coupon has no effect and stays unused.</source>
        <translation>消費 %1 仍付 %1：這張券不起作用，不會被使用。</translation>
    </message>
    <message>
        <source>A purchase of %1 pays %1 and gets: %2.</source>
        <translation>消費 %1 付 %1，並獲贈：%2。</translation>
    </message>
    <message>
        <source>A purchase of %1 pays %2; the coupon takes %3 off.</source>
        <translation>消費 %1 實付 %2，優惠 %3。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>檔位</translation>
    </message>
    <message>
        <source>Again for every such amount spent</source>
        <translation>每滿都減</translation>
    </message>
    <message>
        <source>At most so many times, empty for no limit</source>
        <translation>最多幾次，留空不限</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>計算依據</translation>
    </message>
    <message>
        <source>Each order</source>
        <translation>單筆訂單</translation>
    </message>
    <message>
        <source>All orders while it counts</source>
        <translation>期間累計消費</translation>
    </message>
    <message>
        <source>A share</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>An amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>How the first order is reduced</source>
        <translation>首單如何優惠</translation>
    </message>
    <message>
        <source>Per cent off</source>
        <translation>減百分之幾</translation>
    </message>
    <message>
        <source>At most off, empty for no cap</source>
        <translation>最多折，留空不限</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>折抵金額</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>贈送什麼</translation>
    </message>
    <message>
        <source>Order of at least</source>
        <translation>訂單滿</translation>
    </message>
    <message>
        <source>Try it on a purchase of</source>
        <translation>試算消費</translation>
    </message>
</context>
<context>
    <name>regulars::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>There is no help for this page yet.</source>
        <translation>這一頁還沒有說明。</translation>
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
        <translation>每小時銷售額</translation>
    </message>
    <message>
        <source>%1:00 %2</source>
        <translation>%1 點 %2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ImpactView</name>
    <message>
        <source>All %1 customers after the change</source>
        <translation>全部 %1 位客戶改後</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改後</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變化</translation>
    </message>
    <message>
        <source>Customers whose tier would change</source>
        <translation>會換等級的客戶</translation>
    </message>
    <message>
        <source>when it ends</source>
        <comment>what a customer holds</comment>
        <translation>到期後</translation>
    </message>
    <message>
        <source>%1 when it ends</source>
        <comment>what a customer holds</comment>
        <translation>%1 位到期後</translation>
    </message>
    <message>
        <source>They keep what they hold until its validity and the grace after it end.</source>
        <translation>現有等級在有效期和寬限期結束前保留。</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>看名單</translation>
    </message>
    <message>
        <source>See the list: %1 to %2</source>
        <translation>看名單：%1 到%2</translation>
    </message>
    <message>
        <source>All %1 customers by the present rules</source>
        <translation>全部 %1 位客戶按現行規則</translation>
    </message>
    <message>
        <source>With or without the change, %1 are lowered when what they hold ends.</source>
        <translation>無論改不改，都有 %1 位到期後會降級。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ImportAssistant</name>
    <message>
        <source>Only a marketer or a manager may import.</source>
        <translation>只有行銷人員或店長可以匯入。</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>試執行</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ImportPage</name>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Saved: files like this one can be read as “%1”.</source>
        <translation>已儲存，以後這樣的檔案可以沿用「%1」。</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已存成 %1</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>選擇要匯入的檔案</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.txt *.tsv)</source>
        <translation>表格 (*.xlsx *.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>儲存收不下的列</translation>
    </message>
    <message>
        <source>%1-rejected.csv</source>
        <translation>%1-收不下.csv</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在讀取檔案…</translation>
    </message>
    <message>
        <source>Choose whether the day or the month comes first.</source>
        <translation>請選擇日在前還是月在前。</translation>
    </message>
    <message>
        <source>Can be written when the trial run is done.</source>
        <translation>試執行完成後可以寫入</translation>
    </message>
    <message>
        <source>Can be written after a trial run.</source>
        <translation>試執行之後可以寫入</translation>
    </message>
    <message>
        <source>Without a quantity each line counts as one piece.</source>
        <translation>沒有數量欄，每列算 1 件。</translation>
    </message>
    <message>
        <source>No row can be taken.</source>
        <translation>沒有一列收得下。</translation>
    </message>
    <message>
        <source>Everything in this file is here already.</source>
        <translation>這個檔案裡的都已經在庫裡了。</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一個檔案</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Leave and come back: everything stays.</source>
        <translation>離開也會留著，回來接著做</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>選擇檔案</translation>
    </message>
    <message>
        <source>Check encoding and columns</source>
        <translation>核對編碼與欄位</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>寫入</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>換檔案</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>復原這次匯入…</translation>
    </message>
    <message>
        <source>To the customers</source>
        <translation>去看客戶</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Rows that cannot be taken name their line, column and reason; the same file again adds nothing.</source>
        <translation>收不下的列寫明列號、欄位和原因；同一個檔案再匯一次不會重複。</translation>
    </message>
    <message>
        <source>%1 · %2 rows</source>
        <translation>%1・%2 列</translation>
    </message>
    <message>
        <source>What would happen</source>
        <translation>會怎樣</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>結果</translation>
    </message>
</context>
<context>
    <name>regulars::ui::IssuePanel</name>
    <message>
        <source>Issue</source>
        <translation>發放</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在統計…</translation>
    </message>
    <message>
        <source>No customer meets this.</source>
        <translation>沒有符合條件的客戶。</translation>
    </message>
    <message>
        <source>%1 customers meet this; each of them gets a coupon of their own.</source>
        <translation>%1 位客戶符合條件，每人各得一張。</translation>
    </message>
    <message>
        <source>Yes, issue %1</source>
        <translation>確認發放 %1 張</translation>
    </message>
    <message>
        <source>Issue %1 coupons</source>
        <translation>發放 %1 張</translation>
    </message>
    <message>
        <source>%1 coupons cannot be taken back in one go. Press once more to issue them.</source>
        <translation>%1 張券發出後不能一次收回。再按一次即發放。</translation>
    </message>
    <message>
        <source>Choose who gets the coupon.</source>
        <translation>請選擇發給誰。</translation>
    </message>
    <message>
        <source>%1 has the coupon %2.</source>
        <comment>customer, code</comment>
        <translation>已發給%1：%2。</translation>
    </message>
    <message>
        <source>Issued by mistake</source>
        <translation>誤發</translation>
    </message>
    <message>
        <source>Issue “%1”</source>
        <translation>發放「%1」</translation>
    </message>
    <message>
        <source>One customer</source>
        <translation>一位客戶</translation>
    </message>
    <message>
        <source>Many customers</source>
        <translation>多位客戶</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may issue to many.</source>
        <translation>只有行銷或店長可以批次發放。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Name, phone or card</source>
        <translation>姓名、手機或卡號</translation>
    </message>
    <message>
        <source>Saved filter of the customer list</source>
        <translation>客戶清單中已儲存的篩選</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客戶</translation>
    </message>
</context>
<context>
    <name>regulars::ui::JobBar</name>
    <message>
        <source>%1 s left</source>
        <translation>約剩 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>約剩 %1 分鐘</translation>
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
        <translation>%1：失敗</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>正在停止：%1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 項</translation>
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
        <translation>沒有背景工作</translation>
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
        <translation>匯入之後又有業務，所以沒有復原。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What stays, and why</source>
        <translation>留下的內容和原因</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>還有 %1 項。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
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
        <translation>等級與規則</translation>
    </message>
    <message>
        <source>Add a tier</source>
        <translation>新增等級</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LadderOutcome</name>
    <message>
        <source>Correct what is marked; then it is worked out.</source>
        <translation>請先改正標出的地方，再計算。</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>改了會怎樣</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LadderSection</name>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
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
        <translation>手動固定的等級</translation>
    </message>
    <message>
        <source>Nobody holds a tier by hand</source>
        <translation>沒有手動固定的等級</translation>
    </message>
    <message>
        <source>At the counter a manager can hold a customer on a tier until a day, with a reason.</source>
        <translation>店長可以在櫃檯把客戶固定在某個等級，寫明原因和截止日期。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LadderTable</name>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>From spending</source>
        <translation>消費滿</translation>
    </message>
    <message>
        <source>From purchases</source>
        <translation>購買次數滿</translation>
    </message>
    <message>
        <source>From points</source>
        <translation>所得積分滿</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶數</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新等級</translation>
    </message>
    <message>
        <source>Name of tier %1</source>
        <translation>第 %1 級的名稱</translation>
    </message>
    <message>
        <source>Threshold of tier %1</source>
        <translation>第 %1 級的門檻</translation>
    </message>
    <message>
        <source>Multiplier of tier %1</source>
        <translation>第 %1 級的積分倍數</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>刪除%1</translation>
    </message>
    <message>
        <source>Customers hold this tier.</source>
        <translation>還有客戶在這一級，不能刪除。</translation>
    </message>
    <message>
        <source>Every tier needs a name.</source>
        <translation>每個等級都要有名稱。</translation>
    </message>
    <message>
        <source>Two tiers are called %1.</source>
        <translation>有兩個等級都叫%1。</translation>
    </message>
    <message>
        <source>The threshold of %1 is no number that can be reached.</source>
        <translation>%1的門檻填寫有誤，應為可以達到的數。</translation>
    </message>
    <message>
        <source>The threshold of %1 must be above that of the tier before it.</source>
        <translation>%1的門檻要高於前一級。</translation>
    </message>
    <message>
        <source>The multiplier of %1 must be above 0 and at most 100.</source>
        <translation>%1的積分倍數要大於 0，最多 100。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Silver</source>
        <comment>a colour</comment>
        <translation>銀色</translation>
    </message>
    <message>
        <source>Gold</source>
        <comment>a colour</comment>
        <translation>金色</translation>
    </message>
    <message>
        <source>Diamond</source>
        <comment>a colour</comment>
        <translation>藍綠</translation>
    </message>
    <message>
        <source>Colour of tier %1</source>
        <translation>第 %1 級的顏色</translation>
    </message>
    <message>
        <source>Points ×</source>
        <comment>column: by how much points are multiplied</comment>
        <translation>積分倍數</translation>
    </message>
    <message>
        <source>By rank</source>
        <translation>依級別</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LedgerPanel</name>
    <message>
        <source>Why did the balance change</source>
        <translation>餘額為什麼變了</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值點數</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>積分或增值點數</translation>
    </message>
    <message>
        <source>Ledger of the customer</source>
        <translation>客戶的流水</translation>
    </message>
    <message>
        <source>Nothing has been booked yet</source>
        <translation>還沒有流水</translation>
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
        <translation>即將到期</translation>
    </message>
    <message>
        <source>Earning rules</source>
        <translation>積分規則</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>積分價值</translation>
    </message>
    <message>
        <source>Part of points</source>
        <translation>積分的部分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LedgerStory</name>
    <message>
        <source>Why did the balance change?</source>
        <translation>餘額為什麼變了？</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Service credits after it: %1</source>
        <translation>變動後增值點數：%1</translation>
    </message>
    <message>
        <source>Balance after it: %1</source>
        <translation>變動後餘額：%1</translation>
    </message>
    <message>
        <source>Booked by %1</source>
        <translation>經手人：%1</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>扣自</translation>
    </message>
    <message>
        <source>Went into</source>
        <translation>記入</translation>
    </message>
    <message>
        <source>How it was earned</source>
        <translation>怎麼算出來的</translation>
    </message>
    <message>
        <source>%1 of it earned points. The rules of that day were not kept.</source>
        <translation>其中 %1 計積分。當時的規則沒有留存。</translation>
    </message>
    <message>
        <source>%1 beyond the cap of the day were left out</source>
        <translation>超出當日上限的 %1 未計入</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LedgerView</name>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Document or reason</source>
        <translation>單號或說明</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Purse</source>
        <translation>帳戶</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值點數</translation>
    </message>
    <message>
        <source>Every cause</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>結束日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後一天</translation>
    </message>
    <message>
        <source>Customer or card</source>
        <translation>客戶或卡號</translation>
    </message>
    <message>
        <source>Points ledger of the shop</source>
        <translation>全店積分流水</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>沒有流水</translation>
    </message>
    <message>
        <source>Nothing was booked that fits these filters. Points appear here with the first purchase.</source>
        <translation>沒有符合篩選的流水。第一筆購買後，積分就會出現在這裡。</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>增值點數</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LimitsForm</name>
    <message>
        <source>Any higher tier</source>
        <translation>任何更高等級</translation>
    </message>
    <message>
        <source>Together with other coupons</source>
        <translation>與其他券併用</translation>
    </message>
    <message>
        <source>Uses of one coupon</source>
        <translation>每張券可用次數</translation>
    </message>
    <message>
        <source>0 for as often as the limits allow</source>
        <translation>填 0 表示在限額內不限</translation>
    </message>
    <message>
        <source>Uses by one customer</source>
        <translation>每位客戶最多次數</translation>
    </message>
    <message>
        <source>Uses by all</source>
        <translation>總使用次數</translation>
    </message>
    <message>
        <source>Budget: to be given away in all</source>
        <translation>預算：優惠總額</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Counts once more when the whole purchase comes back</source>
        <translation>整單退貨後可再次使用</translation>
    </message>
    <message>
        <source>Who gets one by itself</source>
        <translation>自動發放給</translation>
    </message>
    <message>
        <source>Nobody; it is issued by hand</source>
        <translation>不自動發放，由人工發放</translation>
    </message>
    <message>
        <source>Whoever rises to a tier</source>
        <translation>升級的客戶</translation>
    </message>
    <message>
        <source>Which tier</source>
        <translation>升到哪個等級</translation>
    </message>
    <message>
        <source>Letters before the code</source>
        <translation>券碼前綴</translation>
    </message>
    <message>
        <source>Such as QY for QY-9F2K-77A4; empty for none.</source>
        <translation>例如 QY，券碼為 QY-9F2K-77A4；留空則沒有前綴。</translation>
    </message>
    <message>
        <source>From which tier on</source>
        <translation>從哪個等級起</translation>
    </message>
    <message>
        <source>Everybody, whatever the tier</source>
        <translation>所有人，不分等級</translation>
    </message>
    <message>
        <source>Customers in the month of their birthday</source>
        <translation>生日當月的客戶</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LinkPanel</name>
    <message>
        <source>Name a referrer</source>
        <translation>補登推薦人</translation>
    </message>
    <message>
        <source>Save referral</source>
        <translation>儲存推薦</translation>
    </message>
    <message>
        <source>New customer (required)</source>
        <translation>新客戶（必填）</translation>
    </message>
    <message>
        <source>Brought by (required)</source>
        <translation>推薦人（必填）</translation>
    </message>
    <message>
        <source>Name, phone or card number</source>
        <translation>姓名、電話或卡號</translation>
    </message>
    <message>
        <source>Choose a customer</source>
        <translation>請選擇客戶</translation>
    </message>
    <message>
        <source>Brought by %1</source>
        <translation>推薦人：%1</translation>
    </message>
    <message>
        <source>Brought by %1; the new customer has the coupon %2</source>
        <translation>推薦人：%1；新客戶已獲得優惠券 %2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LookupDelegate</name>
    <message>
        <source>Customers by last digits</source>
        <translation>客戶・手機末碼</translation>
    </message>
    <message>
        <source>Customers by phone</source>
        <translation>客戶・手機號碼</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>Customers by name</source>
        <translation>客戶・姓名</translation>
    </message>
    <message>
        <source>Customers by pinyin</source>
        <translation>客戶・拼音</translation>
    </message>
    <message>
        <source>Customers by initials</source>
        <translation>客戶・拼音首字母</translation>
    </message>
    <message>
        <source>Purchase number</source>
        <translation>購買單號</translation>
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
        <translation>沒有找到「%1」，按 F2 建新會員。</translation>
    </message>
    <message>
        <source>Served today</source>
        <translation>今天辦理過</translation>
    </message>
    <message>
        <source>A scanned member code opens at once; names can be typed by their pinyin initials, such as xjy</source>
        <translation>掃會員碼直接開啟；姓名可輸拼音首字母，如 xjy</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客戶</translation>
    </message>
    <message>
        <source>Customers served today</source>
        <translation>今天辦理過的客戶</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LoyaltyPage</name>
    <message>
        <source>Loyalty</source>
        <translation>會員</translation>
    </message>
    <message>
        <source>Loyalty: %1</source>
        <translation>會員：%1</translation>
    </message>
    <message>
        <source>Parts of loyalty</source>
        <translation>會員各部分</translation>
    </message>
    <message>
        <source>Upgrade board</source>
        <translation>升級看板</translation>
    </message>
    <message>
        <source>Points ledger</source>
        <translation>積分流水</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Member days</source>
        <translation>會員日</translation>
    </message>
    <message>
        <source>Tier rules</source>
        <translation>等級規則</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>權益</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推薦有禮</translation>
    </message>
</context>
<context>
    <name>regulars::ui::LoyaltySection</name>
    <message>
        <source>Only a manager may change this.</source>
        <translation>只有店長可以修改。</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may do this.</source>
        <translation>只有行銷人員或店長可以操作。</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may export.</source>
        <translation>只有行銷人員或店長可以匯出。</translation>
    </message>
    <message>
        <source>Only a manager may do this.</source>
        <translation>只有店長可以操作。</translation>
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
        <translation>權益</translation>
    </message>
    <message>
        <source>Benefits by tier</source>
        <translation>各等級的權益</translation>
    </message>
    <message>
        <source>%1 (withdrawn)</source>
        <comment>benefit</comment>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>This kind of coupon is gone, so that none is given</source>
        <translation>這種優惠券已不存在，因此不會發放</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>benefit, tier, what it has</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢復</translation>
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
        <translation>會員日</translation>
    </message>
    <message>
        <source>New member day</source>
        <translation>新增會員日</translation>
    </message>
    <message>
        <source>Save member day</source>
        <translation>儲存會員日</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>名稱（必填）</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>週期</translation>
    </message>
    <message>
        <source>On which days of the week</source>
        <translation>每週幾</translation>
    </message>
    <message>
        <source>On which day of the month</source>
        <translation>每月幾日</translation>
    </message>
    <message>
        <source>29, 30 and 31 mean the last day of a shorter month</source>
        <translation>29、30、31 日在較短的月份為月底</translation>
    </message>
    <message>
        <source>Share off the price (empty: none)</source>
        <translation>價格減免百分比（空白為不減）</translation>
    </message>
    <message>
        <source>Amount off the order (empty: none)</source>
        <translation>整單減免金額（空白為不減）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>From which tier on</source>
        <translation>從哪個等級起</translation>
    </message>
    <message>
        <source>In which shop</source>
        <translation>適用門市</translation>
    </message>
    <message>
        <source>Gift (empty: none)</source>
        <translation>贈品（空白為不送）</translation>
    </message>
    <message>
        <source>For the first so many buyers of the day</source>
        <translation>每天送給前幾位</translation>
    </message>
    <message>
        <source>From which amount to pay on (empty: any)</source>
        <translation>實付滿多少才送（空白為不限）</translation>
    </message>
    <message>
        <source>First day (empty: today)</source>
        <translation>第一天（空白為今天）</translation>
    </message>
    <message>
        <source>Last day (empty: for good)</source>
        <translation>最後一天（空白為長期）</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>每週</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Every member</source>
        <translation>全部會員</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>全部門市</translation>
    </message>
    <message>
        <source>as on other days</source>
        <translation>與平日相同</translation>
    </message>
    <message>
        <source>Member day “%1” saved</source>
        <translation>會員日「%1」已儲存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MemberDayWords</name>
    <message>
        <source>Every month on the %1, or its last day</source>
        <translation>每月 %1 日，短月為月底</translation>
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
        <translation>每週：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between weekdays</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1% and %2 off</source>
        <comment>share, amount</comment>
        <translation>減 %1%，再減 %2</translation>
    </message>
    <message>
        <source>%1% off</source>
        <comment>share</comment>
        <translation>減 %1%</translation>
    </message>
    <message>
        <source>%1 off</source>
        <comment>amount</comment>
        <translation>減 %1</translation>
    </message>
    <message>
        <source>points × %1</source>
        <translation>積分 %1 倍</translation>
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
        <translation>會員日</translation>
    </message>
    <message>
        <source>Gifts given</source>
        <translation>贈品發放</translation>
    </message>
    <message>
        <source>Part of member days</source>
        <translation>會員日的內容</translation>
    </message>
    <message>
        <source>New member day</source>
        <translation>新增會員日</translation>
    </message>
    <message>
        <source>Member day</source>
        <translation>會員日</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>贈品</translation>
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
        <translation>狀態</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>第幾位</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>購買單號</translation>
    </message>
    <message>
        <source>No member days yet</source>
        <translation>還沒有會員日</translation>
    </message>
    <message>
        <source>A member day brings members back on a fixed day: a price, more points, a gift for the first buyers. The counter counts it by itself.</source>
        <translation>會員日讓會員在固定的日子回店：會員價、多倍積分、前幾位有贈品，櫃檯自動計算。</translation>
    </message>
    <message>
        <source>No gifts given yet</source>
        <translation>還沒有送出贈品</translation>
    </message>
    <message>
        <source>Who was among the first buyers of a member day stands here.</source>
        <translation>會員日的前幾位買家會列在這裡。</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已結束</translation>
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
        <translation>啟用</translation>
    </message>
    <message>
        <source>“%1” rests</source>
        <translation>「%1」已停用</translation>
    </message>
    <message>
        <source>“%1” counts again</source>
        <translation>「%1」已啟用</translation>
    </message>
    <message>
        <source>New day</source>
        <comment>a member day</comment>
        <translation>新增會員日</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MemberPanel</name>
    <message>
        <source>New member</source>
        <translation>新會員</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>編輯客戶</translation>
    </message>
    <message>
        <source>Save member</source>
        <translation>儲存會員</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>New member saved</source>
        <translation>新會員已儲存</translation>
    </message>
    <message>
        <source>Customer saved</source>
        <translation>客戶已儲存</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>請填姓名</translation>
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
        <translation>併入：%1</translation>
    </message>
    <message>
        <source>Both, one below the other</source>
        <translation>兩份都留，上下各一</translation>
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
        <translation>等級</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>增值點數</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>消費</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>單數</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯繫</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Nobody refers themselves: the %1 points paid for that go back.</source>
        <translation>自己不能推薦自己：為此發放的 %1 積分將退回。</translation>
    </message>
    <message>
        <source>Referred twice: the %1 points paid for the referral by %2 go back.</source>
        <translation>被推薦了兩次：%2 的推薦所發放的 %1 積分將退回。</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MilestonesPanel</name>
    <message>
        <source>Rewards for many friends</source>
        <translation>多位好友獎勵</translation>
    </message>
    <message>
        <source>Add reward</source>
        <translation>新增獎勵</translation>
    </message>
    <message>
        <source>Who brings many friends may have more: a tier for a while, a coupon, or points. It is given once, when the last of so many friends has bought.</source>
        <translation>推薦多位好友可以得到更多：一段時間的等級、優惠券或積分。滿足人數的最後一位好友消費時發放，每位推薦人一次。</translation>
    </message>
    <message>
        <source>One more:</source>
        <translation>再新增一項：</translation>
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
        <translation>移除「%1」</translation>
    </message>
    <message>
        <source>Friends who have bought (required)</source>
        <translation>已消費的好友人數（必填）</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>獎勵內容</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Nobody is lowered by it</source>
        <translation>不會降低任何人的等級</translation>
    </message>
    <message>
        <source>For how many days</source>
        <translation>保留天數</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>優惠券</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Name, as staff and customers read it (required)</source>
        <translation>名稱，店員和客戶都會看到（必填）</translation>
    </message>
    <message>
        <source>“%1” is part of the programme</source>
        <translation>已加入「%1」</translation>
    </message>
    <message>
        <source>“%1” is no part of the programme any more</source>
        <translation>已移除「%1」</translation>
    </message>
</context>
<context>
    <name>regulars::ui::MoneyEdit</name>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
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
            <numerusform>已選 %n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Put on the call list</source>
        <translation>列入電話名單</translation>
    </message>
    <message>
        <source>Ticked in the customer list</source>
        <translation>在客戶清單中開啟所選</translation>
    </message>
    <message>
        <source>All in the customer list</source>
        <translation>在客戶清單中開啟</translation>
    </message>
    <message>
        <source>Nobody is that close</source>
        <translation>沒有這麼接近的客戶</translation>
    </message>
    <message>
        <source>Let more be missing, or look again after the next sales.</source>
        <translation>把差額放寬一些，或等有新的消費後再看。</translation>
    </message>
    <message>
        <source>None ticked</source>
        <translation>未選</translation>
    </message>
    <message>
        <source>Nearly there</source>
        <translation>快要升級</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>差額不超過</translation>
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
        <translation>客戶</translation>
    </message>
    <message>
        <source>Rises to</source>
        <translation>升到</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>還差</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Customers close to the next tier</source>
        <translation>快要升級的客戶</translation>
    </message>
    <message>
        <source>Last %1</source>
        <comment>the last 500 yuan before the next tier</comment>
        <translation>最後 %1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::OrderEntry</name>
    <message>
        <source>Type the amount of the order</source>
        <translation>請輸入本單金額</translation>
    </message>
    <message>
        <source>This is no amount of money</source>
        <translation>這不是有效的金額</translation>
    </message>
    <message>
        <source>The quantity must be a number above zero</source>
        <translation>數量要大於零</translation>
    </message>
    <message>
        <source>No product “%1”. Make it with this sale:</source>
        <translation>沒有商品「%1」，可隨本單新建：</translation>
    </message>
    <message>
        <source>“%1” has no price yet. What does it cost?</source>
        <translation>「%1」還沒有價格，賣多少錢？</translation>
    </message>
    <message numerus="yes">
        <source>%n lines, %1 pieces</source>
        <translation>
            <numerusform>%n 種・%1 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品合計</translation>
    </message>
    <message>
        <source>New purchase</source>
        <translation>新購買</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>Amount only</source>
        <translation>只記金額</translation>
    </message>
    <message>
        <source>How the order is recorded</source>
        <translation>記單方式</translation>
    </message>
    <message>
        <source>Amount of the order</source>
        <translation>本單金額</translation>
    </message>
    <message>
        <source>Enter records the sale at once.</source>
        <translation>按 Enter 立即入帳。</translation>
    </message>
    <message>
        <source>Scan, or type SKU, name or pinyin</source>
        <translation>掃描條碼，或輸入貨號、名稱、拼音</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>本單明細</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>找到的商品</translation>
    </message>
    <message>
        <source>Name of the new product</source>
        <translation>新商品的名稱</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Price of the new product</source>
        <translation>新商品的價格</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>價格</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>regulars::ui::OutcomePanel</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>約剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>約剩 %n 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在讀取檔案…</translation>
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
        <translation>會改動</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改動</translation>
    </message>
    <message>
        <source>Imported before, not repeated</source>
        <translation>以前匯入過，不重複</translation>
    </message>
    <message>
        <source>Of these returns</source>
        <translation>其中退貨</translation>
    </message>
    <message>
        <source>Returns without a purchase</source>
        <translation>找不到原單的退貨</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新建客戶</translation>
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
        <translation>選寫法</translation>
    </message>
    <message>
        <source>Create them</source>
        <translation>自動新建</translation>
    </message>
    <message>
        <source>See rows</source>
        <translation>看這些列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>試執行</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在寫入</translation>
    </message>
    <message>
        <source>Reads the whole file and counts what would happen. Nothing is written.</source>
        <translation>讀完整個檔案，數一數會怎樣，什麼都不寫。</translation>
    </message>
    <message>
        <source>Trial run, nothing is written</source>
        <translation>試執行，不寫入</translation>
    </message>
    <message>
        <source>All or nothing: stopped, nothing of it is kept.</source>
        <translation>中途取消，什麼也不會留下。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已寫入</translation>
    </message>
    <message>
        <source>%1 rows read in %2 s.</source>
        <translation>讀了 %1 列，費時 %2 秒。</translation>
    </message>
    <message>
        <source>Trial run stopped</source>
        <translation>試執行停了</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>什麼都沒寫入</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試一次</translation>
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
        <translation>試執行，還沒寫入</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>逐列看</translation>
    </message>
    <message>
        <source>Taken back in part</source>
        <translation>已部分復原</translation>
    </message>
    <message>
        <source>Rows taken without a cell that cannot be: %1.</source>
        <translation>收下的列裡丟掉的格：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Columns that are not taken: %1.</source>
        <translation>沒有用到的欄位：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>需要看看的列</translation>
    </message>
</context>
<context>
    <name>regulars::ui::OverviewTab</name>
    <message numerus="yes">
        <source>All %n</source>
        <comment>events</comment>
        <translation>
            <numerusform>全部 %n 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>points, day</comment>
        <translation>%1 點 %2 到期</translation>
    </message>
    <message>
        <source>none ends soon</source>
        <translation>沒有快到期的</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從未到店</translation>
    </message>
    <message>
        <source>no purchase yet</source>
        <translation>還沒買過</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n 筆</numerusform>
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
        <translation>資料完整度 %1</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近到店</translation>
    </message>
    <message>
        <source>Spent in 365 days</source>
        <translation>近 365 天消費</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>累計消費</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>tags</comment>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>編輯標籤</translation>
    </message>
    <message>
        <source>No tags yet.</source>
        <translation>還沒有標籤。</translation>
    </message>
    <message>
        <source>Buys most</source>
        <translation>最常買</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>開啟資料</translation>
    </message>
    <message>
        <source>Recent events</source>
        <translation>最近動態</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推薦有禮</translation>
    </message>
</context>
<context>
    <name>regulars::ui::PinPanel</name>
    <message>
        <source>No change yet</source>
        <translation>還沒有變動</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>day, from tier, to tier</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>earned by a purchase</source>
        <translation>購買後達標</translation>
    </message>
    <message>
        <source>found at the evaluation of all</source>
        <translation>等級評定時調整</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>續期</translation>
    </message>
    <message>
        <source>not earned again in time</source>
        <translation>到期未達標</translation>
    </message>
    <message>
        <source>taken back after a refund</source>
        <translation>退貨後收回</translation>
    </message>
    <message>
        <source>pinned: %1</source>
        <comment>reason</comment>
        <translation>鎖定：%1</translation>
    </message>
    <message>
        <source>the pin ended</source>
        <translation>鎖定到期</translation>
    </message>
    <message>
        <source>Pin tier</source>
        <translation>鎖定等級</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Until (last day)</source>
        <translation>鎖定至（含當天）</translation>
    </message>
    <message>
        <source>Reason (required)</source>
        <translation>原因（必填）</translation>
    </message>
    <message>
        <source>Tiers so far</source>
        <translation>等級歷史</translation>
    </message>
    <message>
        <source>A day after today is needed</source>
        <translation>請選今天以後的日期</translation>
    </message>
    <message>
        <source>%1 pinned until %2</source>
        <comment>tier, day</comment>
        <translation>已鎖定%1至 %2</translation>
    </message>
    <message>
        <source>taken over from a file</source>
        <translation>由檔案匯入</translation>
    </message>
    <message>
        <source>two files of one person: %1</source>
        <comment>card of the other file</comment>
        <translation>同一個人的兩份檔案：%1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::PointsEdit</name>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::PointsSection</name>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>The rules for points are saved.</source>
        <translation>積分規則已儲存</translation>
    </message>
    <message>
        <source>%1 points take %2 off the price.</source>
        <translation>%1 分可折抵 %2。</translation>
    </message>
    <message>
        <source>Earning</source>
        <translation>獲得積分</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>積分到期</translation>
    </message>
    <message>
        <source>Paying with points</source>
        <translation>積分折抵</translation>
    </message>
    <message>
        <source>Corrections by hand and refunds</source>
        <translation>手動調整與退貨</translation>
    </message>
    <message>
        <source>A purchase of %1 earns points: %2.</source>
        <translation>消費 %1 可得 %2 分。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ProfileTab</name>
    <message>
        <source>File %1 complete</source>
        <comment>per cent</comment>
        <translation>資料完整度 %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>還沒儲存</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>請填寫姓名</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <comment>customer</comment>
        <translation>%1 的資料已儲存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Drop changes</source>
        <translation>放棄修改</translation>
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
        <translation>手機</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>how they came</source>
        <translation>來源管道</translation>
    </message>
    <message>
        <source>tag “%1”</source>
        <comment>a group of tags</comment>
        <translation>「%1」標籤</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>還缺：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Files filled %1, target %2</source>
        <translation>檔案完善率 %1，目標 %2</translation>
    </message>
    <message>
        <source>%1 of %2 customers have name, phone, gender and birthday in their file. On average %3 of what a file may tell is known.</source>
        <translation>%2 位客戶中有 %1 位的姓名、手機、性別、生日已填寫；平均資料完整度 %3。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ProgramPanel</name>
    <message>
        <source>Referral programme</source>
        <translation>推薦有禮規則</translation>
    </message>
    <message>
        <source>Save programme</source>
        <translation>儲存規則</translation>
    </message>
    <message>
        <source>Customers who bring friends are rewarded</source>
        <translation>獎勵推薦好友的客戶</translation>
    </message>
    <message>
        <source>Coupon for the friend at registration</source>
        <translation>好友註冊時獲得的優惠券</translation>
    </message>
    <message>
        <source>Points for who brought the friend (empty: none)</source>
        <translation>推薦人獲得的積分（留空：無）</translation>
    </message>
    <message>
        <source>Points for the friend (empty: none)</source>
        <translation>好友獲得的積分（留空：無）</translation>
    </message>
    <message>
        <source>From which purchase on (empty: any that is paid)</source>
        <translation>最低消費金額（留空：付款即可）</translation>
    </message>
    <message>
        <source>Days the friend has for it</source>
        <translation>好友完成消費的期限（天）</translation>
    </message>
    <message>
        <source>How old a file may be to count as new, in days</source>
        <translation>建檔多少天內算新客戶</translation>
    </message>
    <message>
        <source>And only without a purchase</source>
        <translation>且尚未消費</translation>
    </message>
    <message>
        <source>Reward many friends…</source>
        <translation>設定多位好友獎勵…</translation>
    </message>
    <message numerus="yes">
        <source>%n rewards for many friends…</source>
        <translation>
            <numerusform>多位好友獎勵：%n 項…</numerusform>
        </translation>
    </message>
    <message>
        <source>No coupon</source>
        <translation>不發優惠券</translation>
    </message>
    <message>
        <source>Referral programme saved</source>
        <translation>推薦有禮規則已儲存</translation>
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
        <translation>退貨造成，新得積分先抵欠分</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>看流水</translation>
    </message>
    <message>
        <source>%1 in grace until %2</source>
        <comment>tier, day</comment>
        <translation>%1寬限期至 %2</translation>
    </message>
    <message>
        <source>after that the tier is lowered</source>
        <translation>過期未達標將降級</translation>
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
            <numerusform>%n 天後生日</numerusform>
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
        <translation>用積分 F4</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>amount missing, tier</comment>
        <translation>距%2還差 %1</translation>
    </message>
    <message>
        <source>points then count × %1</source>
        <translation>升級後積分 %1 倍</translation>
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
        <translation>金額</translation>
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
        <translation>還沒有購買紀錄。</translation>
    </message>
    <message>
        <source>Orders and returns</source>
        <translation>訂單和退貨</translation>
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
        <translation>頁面</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ReferralStoryPanel</name>
    <message>
        <source>Purchase %1 paid: %2 points for the referrer, %3 for the friend</source>
        <translation>消費 %1 達標：推薦人得 %2 積分，好友得 %3 積分</translation>
    </message>
    <message>
        <source>%1 was named by %2</source>
        <comment>friend, referrer</comment>
        <translation>%2推薦了%1</translation>
    </message>
    <message>
        <source>Coupon “%1” (%2), used since</source>
        <translation>優惠券「%1」（%2），已使用</translation>
    </message>
    <message>
        <source>Coupon “%1” (%2), not used yet</source>
        <translation>優惠券「%1」（%2），尚未使用</translation>
    </message>
    <message>
        <source>This friend made “%1” full</source>
        <translation>因這位好友達成「%1」</translation>
    </message>
    <message>
        <source>Last day for a purchase of %1 or more</source>
        <translation>消費滿 %1 的最後一天</translation>
    </message>
    <message>
        <source>Last day for the first purchase</source>
        <translation>首次消費的最後一天</translation>
    </message>
    <message>
        <source>The last day passed without a purchase that was large enough</source>
        <translation>期限內沒有達標的消費</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <comment>reason</comment>
        <translation>已取消：%1</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>推薦</translation>
    </message>
    <message>
        <source>Friend: %1</source>
        <translation>好友：%1</translation>
    </message>
    <message>
        <source>Brought by: %1</source>
        <translation>推薦人：%1</translation>
    </message>
    <message>
        <source>Why it is withdrawn (required)</source>
        <translation>取消原因（必填）</translation>
    </message>
    <message>
        <source>The points of both are taken back; the coupon stays</source>
        <translation>雙方積分將收回；優惠券保留</translation>
    </message>
    <message>
        <source>Nothing will be paid for it; the coupon stays</source>
        <translation>不再發放獎勵；優惠券保留</translation>
    </message>
    <message>
        <source>Let it count again</source>
        <translation>恢復有效</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取消推薦</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>請填寫原因</translation>
    </message>
    <message>
        <source>Referral of %1 withdrawn</source>
        <translation>已取消對%1的推薦</translation>
    </message>
    <message>
        <source>Referral of %1 counts again</source>
        <translation>對%1的推薦已恢復</translation>
    </message>
    <message>
        <source>Taken back: %1 points from the referrer, %2 from the friend</source>
        <translation>已收回：推薦人 %1 積分，好友 %2 積分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ReferralWords</name>
    <message>
        <source>Must still buy</source>
        <translation>待消費</translation>
    </message>
    <message>
        <source>Rewarded</source>
        <translation>已獎勵</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>已過期</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Switched off: nobody new comes in, and what was promised before is kept.</source>
        <translation>已停用：不再接受新的推薦，先前的承諾照常兌現。</translation>
    </message>
    <message>
        <source>A friend gets the coupon “%1” when registering.</source>
        <translation>好友註冊時獲得優惠券「%1」。</translation>
    </message>
    <message numerus="yes">
        <source>The friend has %n days to buy for %1 or more.</source>
        <translation>
            <numerusform>好友須在 %n 天內消費滿 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The friend has %n days to buy.</source>
        <translation>
            <numerusform>好友須在 %n 天內完成首次消費。</numerusform>
        </translation>
    </message>
    <message>
        <source>Then who brought the friend gets %1 points.</source>
        <translation>達標後推薦人獲得 %1 積分。</translation>
    </message>
    <message>
        <source>The friend then gets %1 points.</source>
        <translation>達標後好友獲得 %1 積分。</translation>
    </message>
    <message>
        <source>a tier that is gone</source>
        <translation>已不存在的等級</translation>
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
            <numerusform>%n 位好友：優惠券「%1」</numerusform>
        </translation>
    </message>
    <message>
        <source>a kind that is gone</source>
        <translation>已不存在的種類</translation>
    </message>
    <message numerus="yes">
        <source>%n friends: %1 points</source>
        <comment>milestone</comment>
        <translation>
            <numerusform>%n 位好友：%1 積分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n friends, %1 of them bought</source>
        <translation>
            <numerusform>推薦了 %n 人，%1 人已消費</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; but nothing is given for the referrer. %2</source>
        <comment>what was saved, why</comment>
        <translation>%1；但推薦人不獲獎勵。%2</translation>
    </message>
    <message>
        <source>%1, brought by %2; coupon “%3” given</source>
        <comment>what was saved, referrer, coupon</comment>
        <translation>%1，推薦人：%2；已發優惠券「%3」</translation>
    </message>
    <message>
        <source>%1, brought by %2</source>
        <comment>what was saved, referrer</comment>
        <translation>%1，推薦人：%2</translation>
    </message>
    <message>
        <source>Brought by %1: the first purchase until %2 rewards it</source>
        <comment>referrer, day</comment>
        <translation>由%1推薦：%2 前首次消費即可獲得獎勵</translation>
    </message>
    <message>
        <source>Brought by %1: a purchase of %2 or more until %3 rewards it</source>
        <comment>referrer, money, day</comment>
        <translation>由%1推薦：%3 前消費滿 %2 即可獲得獎勵</translation>
    </message>
    <message numerus="yes">
        <source>%1; %n more must buy for “%2”</source>
        <comment>what was brought, milestone</comment>
        <translation>
            <numerusform>%1；再有 %n 人消費可得「%2」</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Brought by %1.</source>
        <translation>推薦人：%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one behind the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Pays the referral: %1 points for the friend</source>
        <translation>達成推薦：好友得 %1 積分</translation>
    </message>
    <message>
        <source>Pays the referral by %1: %2 points</source>
        <comment>referrer, points</comment>
        <translation>達成%1的推薦：推薦人得 %2 積分</translation>
    </message>
    <message>
        <source>Pays the referral by %1: %2 points, and %3 for the friend</source>
        <comment>referrer, points</comment>
        <translation>達成%1的推薦：推薦人得 %2 積分，好友得 %3 積分</translation>
    </message>
    <message>
        <source>an erased file</source>
        <translation>已刪除的客戶</translation>
    </message>
    <message>
        <source>%1; nothing pays the referral by %2 any more</source>
        <comment>what was done, referrer</comment>
        <translation>%1；%2的推薦不再有消費達標</translation>
    </message>
    <message>
        <source>%1; %2 gives back %3 points of the referral</source>
        <comment>what was done, referrer, points</comment>
        <translation>%1；收回%2的推薦獎勵 %3 積分</translation>
    </message>
    <message>
        <source>%1; the friend gives back %2 points of the referral</source>
        <comment>what was done, points</comment>
        <translation>%1；收回好友的推薦獎勵 %2 積分</translation>
    </message>
    <message>
        <source>%1; for the referral %2 gives back %3 points, the friend %4</source>
        <comment>what was done, referrer, points</comment>
        <translation>%1；推薦獎勵收回：%2 %3 積分，好友 %4 積分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ReferralsSection</name>
    <message>
        <source>In the last %1 days %2 of the new customers were brought by somebody.</source>
        <translation>最近 %1 天的新客戶中，%2 由他人推薦。</translation>
    </message>
    <message>
        <source>The newest %1</source>
        <translation>最新 %1 筆</translation>
    </message>
    <message>
        <source>Friends bring friends</source>
        <translation>讓老客戶帶來新客戶</translation>
    </message>
    <message>
        <source>Reward customers for the friends they bring: a coupon for the friend at registration, points for both once the friend has bought, more for many friends.</source>
        <translation>獎勵客戶推薦好友：好友註冊時得優惠券，好友消費後雙方得積分，推薦越多獎勵越多。</translation>
    </message>
    <message>
        <source>Switch it on…</source>
        <translation>啟用…</translation>
    </message>
    <message>
        <source>Nobody was brought yet</source>
        <translation>還沒有推薦</translation>
    </message>
    <message>
        <source>Name who brought a new member when you register one at the counter with F2. Who was forgotten may still be named here.</source>
        <translation>在櫃檯按 F2 登記新會員時填寫推薦人；遺漏的可以在這裡補登。</translation>
    </message>
    <message>
        <source>Name a referrer…</source>
        <translation>補登推薦人…</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>沒有紀錄</translation>
    </message>
    <message>
        <source>No referral is in this state. Choose another one, or all.</source>
        <translation>沒有處於此狀態的推薦。請選擇其他狀態或「全部」。</translation>
    </message>
    <message>
        <source>Name a referrer</source>
        <translation>補登推薦人</translation>
    </message>
    <message>
        <source>Referral programme</source>
        <translation>推薦有禮規則</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>推薦有禮</translation>
    </message>
    <message>
        <source>Top referrers</source>
        <translation>推薦榜</translation>
    </message>
    <message>
        <source>Part of referrals</source>
        <translation>推薦有禮的內容</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>尋找客戶</translation>
    </message>
    <message>
        <source>Find a customer’s referrals</source>
        <translation>尋找某位客戶的推薦</translation>
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
        <translation>推薦人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>May buy until</source>
        <translation>消費截止</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>登記日期</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>消費日期</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>Friends brought</source>
        <translation>推薦人數</translation>
    </message>
    <message>
        <source>Friends who bought</source>
        <translation>已消費人數</translation>
    </message>
    <message>
        <source>Points got</source>
        <translation>獲得積分</translation>
    </message>
    <message>
        <source>Nobody has brought a friend yet</source>
        <translation>還沒有人推薦好友</translation>
    </message>
    <message>
        <source>Who brings most friends stands here, with what they got for it.</source>
        <translation>這裡列出推薦好友最多的客戶及其所得獎勵。</translation>
    </message>
    <message>
        <source>New referral</source>
        <translation>補登推薦</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清單</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RefundPanel</name>
    <message>
        <source>Amount only</source>
        <translation>只記金額</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>可退 %1，共 %2</translation>
    </message>
    <message>
        <source>How many of %1 come back</source>
        <translation>%1退幾件</translation>
    </message>
    <message>
        <source>Not more than what is left can come back</source>
        <translation>不能超過可退的數量</translation>
    </message>
    <message>
        <source>A walk-in sale: no points change</source>
        <translation>散客購買，積分不變</translation>
    </message>
    <message>
        <source>Points: %1 taken back, %2 returned</source>
        <translation>積分：收回 %1 分，返還 %2 分</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Give refund</source>
        <translation>確認退貨</translation>
    </message>
    <message>
        <source>To hand back</source>
        <translation>應退</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Purchase %1 of %2</source>
        <comment>number, day</comment>
        <translation>購買單 %1・%2</translation>
    </message>
    <message>
        <source>Purchase %1</source>
        <comment>number</comment>
        <translation>購買單 %1</translation>
    </message>
    <message>
        <source>Refunded %1, %2 points</source>
        <translation>已退 %1，%2 分</translation>
    </message>
    <message>
        <source>Refunded %1, %2 points; %3 points are owed now</source>
        <translation>已退 %1，積分 %2；現欠積分 %3</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RewardForm</name>
    <message>
        <source>Reward</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>New reward</source>
        <translation>新增禮品</translation>
    </message>
    <message>
        <source>Save reward</source>
        <translation>儲存禮品</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>名稱（必填）</translation>
    </message>
    <message>
        <source>Note for the clerk</source>
        <translation>給店員的說明</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Paid with</source>
        <translation>用什麼兌換</translation>
    </message>
    <message>
        <source>Cost of one piece</source>
        <translation>每件所需</translation>
    </message>
    <message>
        <source>Pieces left (empty: as many as are asked for)</source>
        <translation>剩餘件數（留空：不限）</translation>
    </message>
    <message>
        <source>At most per customer (empty: any number)</source>
        <translation>每位客戶最多（留空：不限）</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>計算週期</translation>
    </message>
    <message>
        <source>From which tier on</source>
        <translation>從哪個等級起</translation>
    </message>
    <message>
        <source>First day (empty: at once)</source>
        <translation>第一天（留空：立即）</translation>
    </message>
    <message>
        <source>Last day (empty: for good)</source>
        <translation>最後一天（留空：長期）</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Service credits</source>
        <translation>增值點數</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>選擇圖片…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>可兌換</translation>
    </message>
    <message>
        <source>once and for all</source>
        <translation>總共</translation>
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
        <translation>每週</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Every customer</source>
        <translation>所有客戶</translation>
    </message>
    <message>
        <source>Picture of the reward</source>
        <translation>禮品圖片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>圖片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This file is no picture that can be read. Choose a PNG or JPEG file.</source>
        <translation>這個檔案不是可讀的圖片。請選擇 PNG 或 JPEG 檔案。</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>請填寫名稱</translation>
    </message>
    <message>
        <source>A whole number above zero</source>
        <translation>請填大於零的整數</translation>
    </message>
    <message>
        <source>A whole number, or nothing</source>
        <translation>請填整數，或留空</translation>
    </message>
    <message>
        <source>Reward “%1” saved</source>
        <translation>禮品「%1」已儲存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RewardPanel</name>
    <message>
        <source>%1 credits</source>
        <translation>%1 點數</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 積分</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>還差 %1</translation>
    </message>
    <message>
        <source>none left</source>
        <translation>已兌完</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>has had it</source>
        <translation>已兌滿</translation>
    </message>
    <message>
        <source>Redeem a reward</source>
        <translation>兌換禮品</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>Rewards for this customer</source>
        <translation>這位客戶可兌換的禮品</translation>
    </message>
    <message>
        <source>No rewards are on offer. They are made on the page Loyalty, under Rewards.</source>
        <translation>目前沒有可兌換的禮品。請在「會員」頁的「禮品」裡新增。</translation>
    </message>
    <message>
        <source>Pay a purchase with points instead (F4)</source>
        <translation>改為用積分支付消費（F4）</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件數</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選擇</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>兌換</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Between 1 and %1 pieces</source>
        <translation>請填 1 到 %1 件</translation>
    </message>
    <message>
        <source>Costs %1.</source>
        <translation>需要 %1。</translation>
    </message>
    <message>
        <source>The customer keeps %1.</source>
        <translation>客戶剩餘 %1。</translation>
    </message>
    <message>
        <source>Pieces left afterwards: %1.</source>
        <translation>兌換後剩餘 %1 件。</translation>
    </message>
    <message>
        <source>Handed out, pieces: %1.</source>
        <translation>已兌換 %1 件。</translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation>扣除 %1。</translation>
    </message>
    <message>
        <source>Pieces left: %1.</source>
        <translation>剩餘 %1 件。</translation>
    </message>
    <message>
        <source>“%1” handed out, %2 taken</source>
        <translation>已兌換「%1」，扣除 %2</translation>
    </message>
    <message>
        <source>The receipt is saved: %1</source>
        <translation>憑證已儲存：%1</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存為 PDF…</translation>
    </message>
    <message>
        <source>Save the receipt as PDF</source>
        <translation>把憑證存為 PDF</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>列印憑證</translation>
    </message>
    <message>
        <source>The receipt went to the printer.</source>
        <translation>憑證已送去列印。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RewardsSection</name>
    <message>
        <source>Catalogue</source>
        <translation>禮品目錄</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>兌換紀錄</translation>
    </message>
    <message>
        <source>Part of rewards</source>
        <translation>禮品的部分</translation>
    </message>
    <message>
        <source>New reward</source>
        <translation>新增禮品</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>所需</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩餘</translation>
    </message>
    <message>
        <source>Per customer</source>
        <translation>每人限兌</translation>
    </message>
    <message>
        <source>From tier</source>
        <translation>等級要求</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>禮品</translation>
    </message>
    <message>
        <source>No rewards yet</source>
        <translation>還沒有禮品</translation>
    </message>
    <message>
        <source>Rewards are what customers take for their points. They are handed out at the counter with F4.</source>
        <translation>禮品是客戶用積分兌換的東西，在櫃檯按 F4 兌換。</translation>
    </message>
    <message>
        <source>none (the tier is gone)</source>
        <translation>無人（等級已刪除）</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>每天 %1 件</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>每週 %1 件</translation>
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
        <translation>已結束</translation>
    </message>
    <message>
        <source>None left</source>
        <translation>已兌完</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>可兌換</translation>
    </message>
    <message>
        <source>%1 credits</source>
        <translation>%1 點數</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 積分</translation>
    </message>
    <message>
        <source>Handed out</source>
        <comment>column: pieces</comment>
        <translation>已兌換</translation>
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
        <translation>只列前 %1 列。</translation>
    </message>
    <message>
        <source>The first %1 of %2; all of them are in the file of rejected rows.</source>
        <translation>共 %2 列，這裡列前 %1 列；全部都在收不下的檔案裡。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改動</translation>
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
        <translation>回到欄位對應</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>逐列看</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>看哪些列</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>會怎樣</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪一個</translation>
    </message>
    <message>
        <source>How, or why not</source>
        <translation>怎麼改，或為什麼收不下</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RulePanel</name>
    <message>
        <source>Earning rule</source>
        <translation>積分規則</translation>
    </message>
    <message>
        <source>New earning rule</source>
        <translation>新增積分規則</translation>
    </message>
    <message>
        <source>Save rule</source>
        <translation>儲存規則</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>按金額</translation>
    </message>
    <message>
        <source>Fixed number</source>
        <translation>固定積分</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>倍數</translation>
    </message>
    <message>
        <source>Kind of rule</source>
        <translation>規則種類</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>名稱（必填）</translation>
    </message>
    <message>
        <source>For every full</source>
        <translation>每滿金額</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>倍數</translation>
    </message>
    <message>
        <source>1.5 makes 100 points 150; multiplied with the tier’s</source>
        <translation>1.5 倍時 100 積分變 150；與等級倍數相乘</translation>
    </message>
    <message>
        <source>On these weekdays</source>
        <translation>限這些星期</translation>
    </message>
    <message>
        <source>For these tiers (none chosen: all)</source>
        <translation>限這些等級（不選：全部）</translation>
    </message>
    <message>
        <source>First day (empty: at once)</source>
        <translation>第一天（留空：立即）</translation>
    </message>
    <message>
        <source>Last day (empty: for good)</source>
        <translation>最後一天（留空：長期）</translation>
    </message>
    <message>
        <source>Only for these categories</source>
        <translation>僅限這些品類</translation>
    </message>
    <message>
        <source>Only for these product numbers</source>
        <translation>僅限這些貨號</translation>
    </message>
    <message>
        <source>Several parted by commas; both empty: everything</source>
        <translation>多個用逗號隔開；都留空：全部商品</translation>
    </message>
    <message>
        <source>Not for these categories</source>
        <translation>不含這些品類</translation>
    </message>
    <message>
        <source>Not for these product numbers</source>
        <translation>不含這些貨號</translation>
    </message>
    <message>
        <source>Priority among exclusive rules</source>
        <translation>獨佔規則中的優先順序</translation>
    </message>
    <message>
        <source>Exclusive: where it counts, the other rules give nothing</source>
        <translation>獨佔：本規則生效時，其他規則不計</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>A number such as 1.5</source>
        <translation>請填數字，例如 1.5</translation>
    </message>
    <message>
        <source>An amount above zero</source>
        <translation>請填大於零的金額</translation>
    </message>
    <message>
        <source>A purchase of %1 by a customer of the tier %2 on %3 (%4) earns %5 points.</source>
        <translation>%2等級的客戶在 %3（%4）消費 %1，可得 %5 積分。</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>請填寫名稱</translation>
    </message>
    <message>
        <source>Rule “%1” saved</source>
        <translation>規則「%1」已儲存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RulesStep</name>
    <message>
        <source>from the first day</source>
        <translation>入會即有</translation>
    </message>
    <message numerus="yes">
        <source>from %1 in %n days</source>
        <translation>
            <numerusform>%n 天內滿 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>points × %1</source>
        <translation>積分 %1 倍</translation>
    </message>
    <message>
        <source>Change the tiers</source>
        <translation>修改等級</translation>
    </message>
    <message>
        <source>Change the points</source>
        <translation>修改積分規則</translation>
    </message>
    <message>
        <source>Tiers and points</source>
        <translation>等級與積分</translation>
    </message>
    <message>
        <source>How do customers rise?</source>
        <translation>客戶怎樣升級？</translation>
    </message>
    <message>
        <source>A good beginning for most shops. Changes are checked against all customers before they count.</source>
        <translation>多數門市這樣開頭就好；以後隨時可以改。</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) for every %1 spent; birthdays, expiry and what points are worth stand in the settings.</source>
        <translation>
            <numerusform>每消費 %1 得 %n 分；生日加倍、有效期和積分折抵在設定裡。</numerusform>
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
        <translation>規則</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>所得</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>生效條件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Earning rules</source>
        <translation>積分規則</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>新增規則</translation>
    </message>
    <message>
        <source>Rules are added up, then multiplied, and count from now on.</source>
        <translation>各規則相加，再乘倍數；只對今後的消費生效。</translation>
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
        <translation>標準規則</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Put to rest</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>重新啟用</translation>
    </message>
    <message>
        <source>Rule “%1” is in use again</source>
        <translation>規則「%1」已重新啟用</translation>
    </message>
    <message>
        <source>Rule “%1” rests</source>
        <translation>規則「%1」已停用</translation>
    </message>
</context>
<context>
    <name>regulars::ui::RunList</name>
    <message>
        <source>Taken back</source>
        <translation>已復原</translation>
    </message>
    <message>
        <source>In the store</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>較早</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>復原…</translation>
    </message>
    <message>
        <source>What an undo would take back</source>
        <translation>看復原會收回什麼</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>復原這次匯入？</translation>
    </message>
    <message>
        <source>Undo the import of %1?</source>
        <translation>復原 %1 的匯入？</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>復原這次匯入</translation>
    </message>
    <message>
        <source>Undo of an import</source>
        <translation>復原匯入</translation>
    </message>
    <message>
        <source>Taken back. %1</source>
        <translation>已復原。%1</translation>
    </message>
    <message>
        <source>Customers taken out: %1.</source>
        <translation>移除客戶 %1 位。</translation>
    </message>
    <message>
        <source>Customers that stay, since something happened with them: %1.</source>
        <translation>之後有過往來、保留的客戶 %1 位。</translation>
    </message>
    <message>
        <source>Products taken out: %1.</source>
        <translation>移除商品 %1 種。</translation>
    </message>
    <message>
        <source>Products that stay, since they were sold: %1.</source>
        <translation>之後賣過、保留的商品 %1 種。</translation>
    </message>
    <message>
        <source>Fields as before: %1.</source>
        <translation>恢復原值 %1 項。</translation>
    </message>
    <message>
        <source>Fields that stay, since they were changed again: %1.</source>
        <translation>之後又改過、保留的 %1 項。</translation>
    </message>
    <message>
        <source>Purchases taken out: %1.</source>
        <translation>移除購買 %1 筆。</translation>
    </message>
    <message>
        <source>Returns taken out: %1.</source>
        <translation>移除退貨 %1 筆。</translation>
    </message>
    <message>
        <source>Returns that stay: %1.</source>
        <translation>保留退貨 %1 筆。</translation>
    </message>
    <message>
        <source>Points taken back: %1.</source>
        <translation>收回積分 %1。</translation>
    </message>
    <message>
        <source>Customers whose points are evened out: %1.</source>
        <translation>另記一筆抹平積分的客戶 %1 位。</translation>
    </message>
    <message>
        <source>There is nothing of it to take back.</source>
        <translation>沒有可以收回的。</translation>
    </message>
    <message>
        <source>Recent imports</source>
        <translation>最近的匯入</translation>
    </message>
    <message>
        <source>None yet. What was imported stands here and can be taken back.</source>
        <translation>還沒有。匯入過的會列在這裡，可以復原。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>改動</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>收不下</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>What stays…</source>
        <translation>留下的…</translation>
    </message>
    <message>
        <source>Taken back in part. %1</source>
        <translation>已部分復原。%1</translation>
    </message>
    <message>
        <source>Purchases that stay, since goods came back or lines were added: %1.</source>
        <translation>因退過貨或加過明細而保留的購買：%1。</translation>
    </message>
    <message>
        <source>Customers to be taken out: %1.</source>
        <translation>將移除客戶：%1。</translation>
    </message>
    <message>
        <source>Products to be taken out: %1.</source>
        <translation>將移除商品：%1。</translation>
    </message>
    <message>
        <source>Purchases to be taken out: %1.</source>
        <translation>將移除購買：%1。</translation>
    </message>
    <message>
        <source>Returns to be taken out: %1.</source>
        <translation>將移除退貨：%1。</translation>
    </message>
    <message>
        <source>Fields to be as before, unless they were changed again: %1.</source>
        <translation>將恢復原值的欄位（之後又改過的除外）：%1。</translation>
    </message>
    <message>
        <source>Points to be taken back: %1.</source>
        <translation>將收回積分：%1。</translation>
    </message>
    <message>
        <source>Stay, since something stands on them by now: %1.</source>
        <translation>後來又有業務，將保留：%1。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Partly taken back</source>
        <translation>部分復原</translation>
    </message>
    <message>
        <source>%1 left…</source>
        <translation>留下 %1 項…</translation>
    </message>
    <message>
        <source>Customers who had spent points that are gone now, and owe them: %1.</source>
        <translation>已用掉的積分被收回、因此欠下積分的客戶：%1 位。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SaleCustomerColumn</name>
    <message>
        <source>This order reaches %1</source>
        <comment>tier</comment>
        <translation>此單後升為%1</translation>
    </message>
    <message>
        <source>To %1</source>
        <comment>tier</comment>
        <translation>距%1還差</translation>
    </message>
    <message>
        <source>To %1 after this order</source>
        <comment>tier</comment>
        <translation>此單後距%1還差</translation>
    </message>
    <message>
        <source>Highest tier reached</source>
        <translation>已是最高等級</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>現在 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tier, threshold</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>worth %1</source>
        <translation>分折抵 %1</translation>
    </message>
    <message>
        <source>%1 available</source>
        <translation>可用 %1 分</translation>
    </message>
    <message>
        <source>No points to spend</source>
        <translation>沒有可用積分</translation>
    </message>
    <message>
        <source>this order takes up to %1, worth %2</source>
        <translation>本單最多用 %1 分、折抵&#xa0;%2</translation>
    </message>
    <message>
        <source>in steps of %1</source>
        <translation>須為 %1 的倍數</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1 分</translation>
    </message>
    <message>
        <source>at most %1% of the order</source>
        <translation>本單最多折抵 %1%</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between limits</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Whole points only</source>
        <translation>積分要填整數</translation>
    </message>
    <message>
        <source>Only %1 of %2 points count</source>
        <translation>填了 %2 分，只能用 %1 分</translation>
    </message>
    <message>
        <source>Use points</source>
        <translation>用積分</translation>
    </message>
    <message>
        <source>Points to use</source>
        <translation>要用的積分</translation>
    </message>
    <message>
        <source>Discount by hand</source>
        <translation>手動優惠</translation>
    </message>
    <message>
        <source>Discount on the whole order</source>
        <translation>整單優惠金額</translation>
    </message>
    <message>
        <source>off the whole order</source>
        <translation>整單減免</translation>
    </message>
    <message>
        <source>Walk-in sale</source>
        <translation>散客購買</translation>
    </message>
    <message>
        <source>Without a customer: no points</source>
        <translation>沒有客戶，不積分</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SaleReasons</name>
    <message>
        <source>%1 off</source>
        <comment>amount</comment>
        <translation>減 %1</translation>
    </message>
    <message>
        <source>%1 and %2 off</source>
        <comment>share off, amount</comment>
        <translation>%1，再減 %2</translation>
    </message>
    <message>
        <source>The price of this tier, %1: %2</source>
        <comment>name of the benefit, what comes off</comment>
        <translation>等級價「%1」：%2</translation>
    </message>
    <message>
        <source>Today is %1: %2, points × %3</source>
        <comment>member day, what comes off, number</comment>
        <translation>今天是%1：%2，積分 %3 倍</translation>
    </message>
    <message>
        <source>Today is %1: %2</source>
        <comment>member day, what comes off</comment>
        <translation>今天是%1：%2</translation>
    </message>
    <message>
        <source>Today is %1: points × %2</source>
        <comment>member day, number</comment>
        <translation>今天是%1：積分 %2 倍</translation>
    </message>
    <message>
        <source>%1: the highest step reached counts, spend %2, save %3; %4 more reach spend %5, save %6</source>
        <comment>coupon, then amounts: reached step, what is missing, next step</comment>
        <translation>%1取最高一檔：滿 %2 減 %3，再添 %4 可到滿 %5 減 %6</translation>
    </message>
    <message>
        <source>%1: the highest step counts, spend %2, save %3</source>
        <comment>coupon, amounts</comment>
        <translation>%1取最高一檔：滿 %2 減 %3</translation>
    </message>
    <message>
        <source>%1 gives nothing yet: %2 more reach spend %3, save %4</source>
        <comment>coupon, amounts</comment>
        <translation>%1還差 %2 可到滿 %3 減 %4</translation>
    </message>
    <message>
        <source>%1 go together and are calculated in the order that costs least</source>
        <comment>names of coupons</comment>
        <translation>%1可以同用，已按顧客最省的順序計算</translation>
    </message>
    <message>
        <source>%1 goes with no other: %2 stay with the customer</source>
        <comment>coupon, names of coupons</comment>
        <translation>%1不與其他券同用：%2留給顧客下次使用</translation>
    </message>
    <message>
        <source>Why these reductions</source>
        <translation>為什麼是這些優惠</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SaveBar</name>
    <message>
        <source>Discard</source>
        <translation>捨棄修改</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>有修改還沒有儲存。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SearchBox</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>Search customers, commands, reports</source>
        <translation>搜尋客戶、指令、報表</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SettingSaver</name>
    <message>
        <source>The settings are saved.</source>
        <translation>設定已儲存。</translation>
    </message>
    <message>
        <source>Correct what is marked, then save.</source>
        <translation>請先改正標出的內容，再儲存。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>設定：%1</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>設定分類</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SettingsSection</name>
    <message>
        <source>Only a manager may change this.</source>
        <translation>只有店長可以修改。</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may import.</source>
        <translation>只有行銷人員或店長可以匯入。</translation>
    </message>
    <message>
        <source>Only a marketer or a manager may export.</source>
        <translation>只有行銷人員或店長可以匯出。</translation>
    </message>
    <message>
        <source>Only a manager may do this.</source>
        <translation>只有店長可以操作。</translation>
    </message>
    <message>
        <source>Only the administrator may change this.</source>
        <translation>只有管理員可以修改。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::SettlementColumn</name>
    <message>
        <source>Paid with points</source>
        <translation>積分折抵</translation>
    </message>
    <message>
        <source>Discount by hand</source>
        <translation>手動優惠</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>off the whole order</source>
        <translation>整單減免</translation>
    </message>
    <message>
        <source>rounded down</source>
        <translation>捨去零頭</translation>
    </message>
    <message>
        <source>rounded half up</source>
        <translation>四捨五入</translation>
    </message>
    <message>
        <source>rounded up</source>
        <translation>零頭進位</translation>
    </message>
    <message>
        <source>nothing left to earn on</source>
        <translation>沒有可積分的金額</translation>
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
        <translation>結帳</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品合計</translation>
    </message>
    <message>
        <source>Reductions in order of calculation</source>
        <translation>優惠，按計算順序</translation>
    </message>
    <message>
        <source>taken, left</source>
        <translation>減去，減後</translation>
    </message>
    <message>
        <source>All reductions</source>
        <translation>優惠合計</translation>
    </message>
    <message>
        <source>Points for this order</source>
        <translation>本單可得積分</translation>
    </message>
    <message>
        <source>balance %1</source>
        <translation>餘 %1</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>應付</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>收款入帳</translation>
    </message>
    <message>
        <source>Price of the tier</source>
        <translation>等級價</translation>
    </message>
    <message>
        <source>Member day price</source>
        <translation>會員日價</translation>
    </message>
    <message>
        <source>%1 · hand over: %2</source>
        <comment>code, gift</comment>
        <translation>%1 · 請交付：%2</translation>
    </message>
    <message>
        <source>the cap of the day is reached</source>
        <translation>已達當日上限</translation>
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
        <translation>贈品：%1</translation>
    </message>
    <message>
        <source>%1, first %2</source>
        <comment>member day, number</comment>
        <translation>%1，前 %2 位</translation>
    </message>
    <message>
        <source>%1 · at most %2</source>
        <comment>code, amount</comment>
        <translation>%1 · 最多減 %2</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ShopSection</name>
    <message>
        <source>Shops</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>新門市</translation>
    </message>
    <message>
        <source>A shop needs a name.</source>
        <translation>請填門市名稱。</translation>
    </message>
    <message>
        <source>This time zone is not known. Choose one such as Asia/Shanghai.</source>
        <translation>不認識這個時區，請選擇一個，如 Asia/Shanghai。</translation>
    </message>
    <message>
        <source>Correct what is marked, then save.</source>
        <translation>請先改正標出的項目，再儲存。</translation>
    </message>
    <message>
        <source>The shop is saved.</source>
        <translation>門市已儲存</translation>
    </message>
    <message>
        <source>Add a shop</source>
        <translation>新增門市</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Business days begin at midnight here.</source>
        <translation>營業日從當地零點開始。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ShopStep</name>
    <message>
        <source>It stands on receipts, reports and at the top of this window. Everything can be changed later.</source>
        <translation>會印在收據和報表上，也顯示在視窗頂部。以後都能改。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 time</source>
        <comment>shop, currency, place</comment>
        <translation>%1・%2・%3 時間</translation>
    </message>
    <message>
        <source>Amounts are recorded in it, so it stays.</source>
        <translation>已有金額以它記錄，不能再改。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>currency sign and code</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Give the shop a name; it stands on receipts and reports.</source>
        <translation>請給門市取個名字，會印在收據和報表上。</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>門市名稱</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>貨幣</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>門市資訊</translation>
    </message>
    <message>
        <source>What is your shop called?</source>
        <translation>你的店叫什麼？</translation>
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
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>regulars::ui::StatusBar</name>
    <message>
        <source>Saved %1</source>
        <translation>已儲存 %1</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <translation>上次備份 %1</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>還沒有備份</translation>
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
        <translation>步驟</translation>
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
        <translation>每滿</translation>
    </message>
    <message>
        <source>From</source>
        <translation>滿</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>減</translation>
    </message>
    <message>
        <source>Another step</source>
        <translation>再加一檔</translation>
    </message>
    <message>
        <source>Spend of step %1</source>
        <translation>第 %1 檔滿多少</translation>
    </message>
    <message>
        <source>Saving of step %1</source>
        <translation>第 %1 檔減多少</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Remove step %1</source>
        <translation>刪除第 %1 檔</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TableHeader</name>
    <message>
        <source>Column headings</source>
        <translation>欄標題</translation>
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
        <translation>未分組</translation>
    </message>
    <message>
        <source>None</source>
        <comment>group of tags</comment>
        <translation>不分組</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>選擇一個標籤</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <translation>請填寫名稱</translation>
    </message>
    <message>
        <source>Tag “%1” saved</source>
        <translation>標籤「%1」已儲存</translation>
    </message>
    <message>
        <source>Group “%1” saved</source>
        <translation>分組「%1」已儲存</translation>
    </message>
    <message>
        <source>“%1” is now part of “%2”</source>
        <translation>「%1」已併入「%2」</translation>
    </message>
    <message>
        <source>Group “%1” removed</source>
        <translation>分組「%1」已刪除</translation>
    </message>
    <message>
        <source>Tag “%1” removed</source>
        <translation>標籤「%1」已刪除</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>新增標籤</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>新增分組</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新標籤</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新分組</translation>
    </message>
    <message>
        <source>Tags and groups</source>
        <translation>標籤和分組</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>分組名稱</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>標籤名稱</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>of tags</comment>
        <translation>分組</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Means the same as</source>
        <translation>和哪個標籤意思相同</translation>
    </message>
    <message>
        <source>None</source>
        <comment>colour</comment>
        <translation>無</translation>
    </message>
    <message>
        <source>The group&apos;s</source>
        <comment>colour</comment>
        <translation>跟分組相同</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>藍色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>綠色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>淺藍</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕色</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Merge into the tag chosen</source>
        <translation>併入所選的標籤</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>刪除分組</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>刪除標籤</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TagPanel</name>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
    <message>
        <source>Manage tags…</source>
        <translation>管理標籤…</translation>
    </message>
    <message>
        <source>Find a tag, or write a new one</source>
        <translation>尋找標籤，或輸入新標籤</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>A half tick leaves every customer as they are.</source>
        <translation>半勾表示各位客戶保持不變。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>tag, group</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>新標籤「%1」</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TiersSection</name>
    <message>
        <source>Tiers</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Running; the bar at the foot shows how far and can stop it.</source>
        <translation>正在執行，進度見視窗底部，也可在那裡取消。</translation>
    </message>
    <message>
        <source>Evaluate tiers</source>
        <translation>等級評定</translation>
    </message>
    <message>
        <source>%1 customers checked: %2 rose, %3 fell, %4 renewed.</source>
        <translation>評定了 %1 位客戶：%2 位升級，%3 位降級，%4 位續期。</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>等級階梯</translation>
    </message>
    <message>
        <source>Evaluate all customers</source>
        <translation>全部客戶等級評定</translation>
    </message>
    <message>
        <source>A changed ladder moves nobody by itself. This judges every customer by the rules as saved: what is due, then what has been earned.</source>
        <translation>修改階梯不會自動變動任何人的等級。評定按已儲存的規則逐位進行：先處理到期的等級，再看達到了哪一級。</translation>
    </message>
    <message>
        <source>Evaluate all now</source>
        <translation>立即評定</translation>
    </message>
    <message>
        <source>%1. Thresholds, what counts, how long a tier is held and how it lapses are edited on the Loyalty page, which shows beforehand what a change would come to.</source>
        <translation>%1。門檻、計算依據、保留時間和到期降級都在會員頁修改，改之前能看到會有什麼變化。</translation>
    </message>
    <message>
        <source>Edit in Loyalty → Tier rules</source>
        <translation>到「會員 → 等級規則」修改</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TimelineTab</name>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>這一類還沒有</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>共 %n 筆</numerusform>
        </translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部動態</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>購買</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡紀錄</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>動態類型</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡紀錄</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>動態</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>權益</translation>
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
        <translation>所有門市</translation>
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
        <translation>%1 點</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>points given / used</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2:00 not over yet</source>
        <comment>currency sign and hour</comment>
        <translation>%1，%2 時未完</translation>
    </message>
    <message>
        <source>Until %1, against the same hours of</source>
        <translation>截至 %1，同一時段對比</translation>
    </message>
    <message>
        <source>Sales %1</source>
        <translation>成交 %1</translation>
    </message>
    <message>
        <source>New members %1</source>
        <translation>新會員 %1</translation>
    </message>
    <message>
        <source>Upgrades %1</source>
        <translation>升級 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) marked as done</source>
        <translation>
            <numerusform>%n 項已標為完成</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers who reached a tier today</source>
        <translation>今天升級的客戶</translation>
    </message>
    <message>
        <source>New members of today</source>
        <translation>今天的新會員</translation>
    </message>
    <message>
        <source>Day to compare with</source>
        <translation>對比的日子</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>銷售額</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客單價</translation>
    </message>
    <message>
        <source>Orders of members</source>
        <translation>會員訂單占比</translation>
    </message>
    <message>
        <source>New members</source>
        <translation>新會員</translation>
    </message>
    <message>
        <source>Points given / used</source>
        <translation>發放 / 使用積分</translation>
    </message>
    <message numerus="yes">
        <source>The last %n weeks on this weekday, up to the same time</source>
        <translation>
            <numerusform>近 %n 週同一天、同一時刻</numerusform>
        </translation>
    </message>
    <message>
        <source>Sales by the hour</source>
        <translation>每小時銷售額</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>今日動態</translation>
    </message>
    <message>
        <source>What happened today</source>
        <translation>今日動態</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>還沒有成交</translation>
    </message>
    <message>
        <source>Each sale of the day appears here as it is recorded.</source>
        <translation>今天每記一筆，這裡就多一列。</translation>
    </message>
    <message>
        <source>To the counter</source>
        <translation>去櫃台</translation>
    </message>
    <message>
        <source>No new member yet</source>
        <translation>還沒有新會員</translation>
    </message>
    <message>
        <source>Whoever joins today appears here.</source>
        <translation>今天入會的客戶會出現在這裡。</translation>
    </message>
    <message>
        <source>Nobody has reached a higher tier yet</source>
        <translation>還沒有人升級</translation>
    </message>
    <message>
        <source>A sale that reaches a threshold shows its customer here.</source>
        <translation>哪一筆讓客戶升了級，這裡就顯示誰。</translation>
    </message>
    <message>
        <source>day</source>
        <comment>name of a file</comment>
        <translation>今日</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
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
        <translation>重新開啟</translation>
    </message>
    <message>
        <source>Send wishes</source>
        <translation>送祝福</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡</translation>
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
        <translation>農曆生日</translation>
    </message>
</context>
<context>
    <name>regulars::ui::TopBar</name>
    <message>
        <source>Shop: %1</source>
        <translation>門市：%1</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>說明</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>說明（F1）</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>鎖定</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>鎖定視窗</translation>
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
        <translation>算完用時 %1 秒</translation>
    </message>
    <message>
        <source>%1 customers would go from %2 to %3 under the rules being tried.</source>
        <translation>按試改的規則，%1 位客戶會從%2變為%3。</translation>
    </message>
    <message>
        <source>Only a manager may change this.</source>
        <translation>只有店長可以修改。</translation>
    </message>
    <message>
        <source>Preview only, nothing is written</source>
        <translation>只預覽，不寫入</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Save as the rule</source>
        <translation>儲存為新規則</translation>
    </message>
</context>
<context>
    <name>regulars::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>regulars::ui::UsesView</name>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡號</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>權益</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Due back</source>
        <translation>應還日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>By</source>
        <translation>經手人</translation>
    </message>
    <message>
        <source>Benefits used</source>
        <translation>權益使用記錄</translation>
    </message>
    <message>
        <source>Still out</source>
        <translation>尚未歸還</translation>
    </message>
    <message>
        <source>from</source>
        <translation>從</translation>
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
        <translation>匯出</translation>
    </message>
    <message>
        <source>All benefits</source>
        <translation>全部權益</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>全部等級</translation>
    </message>
    <message>
        <source>Nothing is out</source>
        <translation>沒有借出未還的</translation>
    </message>
    <message>
        <source>Products lent for a trial stand here until they come back.</source>
        <translation>借出試用的產品在歸還之前列在這裡。</translation>
    </message>
    <message>
        <source>No use fits these filters</source>
        <translation>沒有符合篩選條件的記錄</translation>
    </message>
    <message>
        <source>Choose other days, or all benefits and tiers.</source>
        <translation>請換個日期，或選擇全部權益和等級。</translation>
    </message>
    <message>
        <source>No benefit was used yet</source>
        <translation>還沒有使用記錄</translation>
    </message>
    <message>
        <source>Uses are recorded at the counter, on the card of the customer.</source>
        <translation>在收銀台的客戶卡片上記錄使用。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>歸還</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” of %2 is back</source>
        <comment>benefit, customer</comment>
        <translation>%2借用的「%1」已歸還</translation>
    </message>
    <message>
        <source>Use of “%1” by %2 cancelled</source>
        <comment>benefit, customer</comment>
        <translation>已取消%2的「%1」使用記錄</translation>
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
        <translation>最後一天</translation>
    </message>
    <message>
        <source>never ends</source>
        <translation>長期有效</translation>
    </message>
    <message>
        <source>Days from its issue</source>
        <translation>發放後幾天內有效</translation>
    </message>
    <message>
        <source>Counted from the day it is issued, that day included; empty for until the last day.</source>
        <translation>從發放當天算起，含當天；留空則到最後一天為止。</translation>
    </message>
    <message>
        <source>Weekdays, none for every day</source>
        <translation>星期，不選則每天</translation>
    </message>
    <message>
        <source>Hours, empty for the whole day</source>
        <translation>時段，留空則全天</translation>
    </message>
    <message>
        <source>From what time</source>
        <translation>開始時間</translation>
    </message>
    <message>
        <source>Until what time</source>
        <translation>結束時間</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>Only these products</source>
        <translation>限這些商品</translation>
    </message>
    <message>
        <source>Product numbers between commas, empty for all</source>
        <translation>商品編號，用逗號分隔，留空為全部</translation>
    </message>
    <message>
        <source>Only these categories</source>
        <translation>限這些品類</translation>
    </message>
    <message>
        <source>Categories between commas, empty for all</source>
        <translation>品類，用逗號分隔，留空為全部</translation>
    </message>
    <message>
        <source>22:00 to 02:00 goes over midnight and belongs to the weekday on which it begins.</source>
        <translation>22:00 到 02:00 跨過午夜，星期以開始的那天為準。</translation>
    </message>
</context>
<context>
    <name>regulars::ui::ValueView</name>
    <message>
        <source>What a point is worth</source>
        <translation>一個積分抵多少錢</translation>
    </message>
    <message>
        <source>Money for one point (%1)</source>
        <translation>每個積分抵（%1）</translation>
    </message>
    <message>
        <source>Up to four decimals: 0.01 makes 100 points worth 1</source>
        <translation>最多四位小數：0.01 表示 100 積分抵 1 元</translation>
    </message>
    <message>
        <source>Save the value</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Points and their value</source>
        <translation>積分值對應表</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>積分</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>折抵金額</translation>
    </message>
    <message>
        <source>A number above zero, such as 0.01</source>
        <translation>請填大於零的數字，例如 0.01</translation>
    </message>
    <message>
        <source>At least %1 points at a time.</source>
        <translation>每次至少 %1 積分。</translation>
    </message>
    <message>
        <source>In steps of %1 points.</source>
        <translation>以 %1 積分為單位。</translation>
    </message>
    <message>
        <source>Points pay at most %1% of an order.</source>
        <translation>積分最多支付一單的 %1%。</translation>
    </message>
    <message>
        <source>Points may pay a whole order.</source>
        <translation>積分可以支付整單。</translation>
    </message>
    <message>
        <source>A point is worth %1 now</source>
        <translation>一個積分現在抵 %1</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WaitingPanel</name>
    <message numerus="yes">
        <source>Nobody waited in %n days</source>
        <translation>
            <numerusform>%n 天內沒有等待紀錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waits, %1 min on average</source>
        <translation>
            <numerusform>等待 %n 次，平均 %1 分鐘</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 within the limit</source>
        <comment>waits, share</comment>
        <translation>%1；達標 %2</translation>
    </message>
    <message>
        <source>Waiting times</source>
        <translation>等待時間</translation>
    </message>
    <message>
        <source>Save limits</source>
        <translation>儲存上限</translation>
    </message>
    <message>
        <source>How many minutes a customer should wait at most, by tier. Waits are recorded with F7.</source>
        <translation>每個等級的客戶最多等幾分鐘。等待用 F7 記錄。</translation>
    </message>
    <message>
        <source>%1: minutes at most</source>
        <comment>tier</comment>
        <translation>%1：最多等幾分鐘</translation>
    </message>
    <message>
        <source>Minutes from 1 to %1, or nothing</source>
        <translation>填 1 到 %1 分鐘，或者留空</translation>
    </message>
    <message>
        <source>Limits of waiting saved</source>
        <translation>等待上限已儲存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WatchForm</name>
    <message>
        <source>As the last file with these headings</source>
        <translation>和上次欄名相同的檔案一樣</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>要監看的資料夾</translation>
    </message>
    <message>
        <source>Change the watched folder</source>
        <translation>修改監看的資料夾</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>監看一個資料夾</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>選擇資料夾…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔名</translation>
    </message>
    <message>
        <source>Such as *.csv or sales-*.xlsx</source>
        <translation>例如 *.csv 或 sales-*.xlsx</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>每列是</translation>
    </message>
    <message>
        <source>Columns as</source>
        <translation>欄位對應</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>門市</translation>
    </message>
    <message>
        <source>Create unknown customers and products</source>
        <translation>自動新建客戶和商品</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
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
        <translation>%1・%2：收不下，原因寫在 rejected 資料夾裡</translation>
    </message>
    <message>
        <source>%1 · %2: was taken in before</source>
        <translation>%1・%2：以前匯入過</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>還沒有檔案</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>監看 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>變動</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>刪除%1</translation>
    </message>
    <message>
        <source>Watch this folder no longer?</source>
        <translation>不再監看這個資料夾？</translation>
    </message>
    <message>
        <source>%1 stays as it is, and so does what was taken in from it.</source>
        <translation>%1 原樣不動，從裡面匯入的也都保留。</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>監看的資料夾</translation>
    </message>
    <message>
        <source>What the till puts there is taken in by itself while Regulars runs, once and for all, and the file moves to “done” or “rejected” beside it.</source>
        <translation>收銀機放進來的檔案，熟客開著時會自動匯入，只匯一次，之後移到旁邊的 done 或 rejected 資料夾。</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>監看一個資料夾…</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Finish without</source>
        <translation>先不備份，完成</translation>
    </message>
    <message>
        <source>Skip this step</source>
        <translation>跳過這一步</translation>
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
        <translation>一步步設定門市</translation>
    </message>
    <message>
        <source>Welcome to Regulars</source>
        <translation>歡迎使用熟客</translation>
    </message>
    <message numerus="yes">
        <source>%n steps, and all can be changed later</source>
        <translation>
            <numerusform>%n 步就能開始，之後都能改</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>All data stay on this computer; no connection is needed</source>
        <translation>所有資料只存在這台電腦裡，不連網也能用</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WhatIfPane</name>
    <message>
        <source>Tier</source>
        <translation>等級</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>To try</source>
        <translation>試改</translation>
    </message>
    <message>
        <source>Valid for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Threshold to try for %1</source>
        <translation>%1的試改門檻</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 個月</numerusform>
        </translation>
    </message>
    <message>
        <source>A threshold is no number. Correct it.</source>
        <translation>有一個門檻不是數字，請改正。</translation>
    </message>
    <message>
        <source>Try other tier rules</source>
        <translation>試改等級規則</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
</context>
<context>
    <name>regulars::ui::WorkCard</name>
    <message>
        <source>To do</source>
        <translation>待辦</translation>
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
        <translation>到了日子，生日和聯絡紀錄裡約定的下一步會出現在這裡。</translation>
    </message>
    <message numerus="yes">
        <source>%n done today</source>
        <translation>
            <numerusform>今天已完成 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to what is open</source>
        <translation>返回待辦</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message numerus="yes">
        <source>Reopen %n</source>
        <translation>
            <numerusform>重新開啟 %n 項</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n as done</source>
        <translation>
            <numerusform>%n 項標為完成</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::WorkTable</name>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>對象</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>負責</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>時限</translation>
    </message>
    <message>
        <source>Work of the day</source>
        <translation>今日待辦</translation>
    </message>
</context>
</TS>
