<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>regulars::ui::CustomerDetail</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerView</name>
    <message numerus="yes">
        <source>%n orders, %1 each</source>
        <translation>
            <numerusform>%n order, %1 each</numerusform>
            <numerusform>%n orders, %1 each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <comment>events</comment>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomerWords</name>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by spend in %n days</source>
        <translation>
            <numerusform>by spend in %n day</numerusform>
            <numerusform>by spend in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by orders in %n days</source>
        <translation>
            <numerusform>by orders in %n day</numerusform>
            <numerusform>by orders in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by points in %n days</source>
        <translation>
            <numerusform>by points in %n day</numerusform>
            <numerusform>by points in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>product</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::CustomersPage</name>
    <message numerus="yes">
        <source>%n customers tagged</source>
        <translation>
            <numerusform>%n customer tagged</numerusform>
            <numerusform>%n customers tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::DataSection</name>
    <message numerus="yes">
        <source>%n difference(s). What is derived can be repaired; facts come from a backup.</source>
        <translation>
            <numerusform>%n difference. What is derived can be repaired; facts come from a backup.</numerusform>
            <numerusform>%n differences. What is derived can be repaired; facts come from a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in the facts themselves. Restore the newest backup.</source>
        <translation>
            <numerusform>%n difference in the facts themselves. Restore the newest backup.</numerusform>
            <numerusform>%n differences in the facts themselves. Restore the newest backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::FilterWords</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::Format</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::OrderEntry</name>
    <message numerus="yes">
        <source>%n lines, %1 pieces</source>
        <translation>
            <numerusform>%n line, %1 pieces</numerusform>
            <numerusform>%n lines, %1 pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::PromptList</name>
    <message numerus="yes">
        <source>Birthday in %n days</source>
        <translation>
            <numerusform>Birthday in %n day</numerusform>
            <numerusform>Birthday in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>regulars::ui::SearchBox</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
</TS>
