// Several errands for one number: what was chosen, each with its way off the list.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    objectName: "errandsPage"

    required property VisitView visit
    required property ErrandsView errands
    required property PanelView panel
    required property Rows chosen

    readonly property bool lying: !panel.portrait
    readonly property bool tight: lying || panel.low || panel.small
    readonly property int rows: Math.ceil(all.count / list.columns)
    // What is left for the list above the buttons; very long names end where their row does.
    readonly property real most: ((panel.low ? panel.reach : height) - content.anchors.bottomMargin - heading.height - (note.visible ? note.height + Theme.gap : 0)
        - acts.height - bar.height - 4 * Theme.gap - (rows - 1) * list.spacing) / Math.max(1, rows)

    Column {
        id: content

        x: Theme.margin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.round((page.lying ? 34 : 40) * Theme.unit)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Label {
            id: heading

            objectName: "title"
            width: parent.width
            text: page.errands.title
            font.pixelSize: Math.max(Theme.strong, Math.round((page.tight ? 48 : 64) * Theme.unit))
            font.weight: Font.ExtraBold
            wrapMode: Text.Wrap
        }
        Label {
            id: note

            visible: !page.tight && !page.visit.largeText
            width: parent.width
            text: Words.say("errands_note")
            color: Tokens.ink2
            font.pixelSize: Math.max(Theme.bodyFloor, Math.round(36 * Theme.unit))
            wrapMode: Text.Wrap
        }
        Grid {
            id: list

            width: parent.width
            // Four rows above two bars of buttons are too much for a panel that is not high.
            columns: (page.lying || page.panel.low) && all.count > 2 ? 2 : 1
            spacing: Theme.gap

            Repeater {
                id: all

                model: page.chosen

                Item {
                    id: row

                    required property string code
                    required property string title
                    required property string drop
                    required property int index

                    width: (list.width - (list.columns - 1) * list.spacing) / list.columns
                    height: Math.max(Theme.touch, Math.min(name.wished + Math.round(24 * Theme.unit), page.most))

                    Rectangle {
                        anchors.fill: parent
                        radius: Theme.corner
                        color: Tokens.card
                        border.width: Theme.hair
                        border.color: Tokens.edge
                    }
                    FittedLabel {
                        id: name

                        readonly property real wished: wishedHeight

                        objectName: "errandName"
                        x: Math.round(28 * Theme.unit)
                        y: (parent.height - height) / 2
                        width: off.x - x - Math.round(16 * Theme.unit)
                        room: row.height - Math.round(16 * Theme.unit)
                        text: row.title
                        largest: Math.round((page.tight ? 32 : 42) * Theme.unit)
                        font.weight: Font.Bold
                        elide: Text.ElideRight
                    }
                    KioskButton {
                        id: off

                        objectName: "drop_" + row.code
                        x: parent.width - width
                        width: Math.max(Theme.touch, Math.min(Math.round(0.28 * parent.width), 3 * Theme.touch))
                        height: parent.height
                        label: Words.say("errand_drop")
                        spoken: row.drop
                        size: Theme.bodyFloor
                        onClicked: page.errands.drop(row.code)
                    }
                }
            }
        }
        Grid {
            id: acts

            width: parent.width
            columns: page.tight && page.errands.more ? 2 : 1
            spacing: Theme.gap

            KioskButton {
                objectName: "moreErrands"
                visible: page.errands.more
                width: (acts.width - (acts.columns - 1) * acts.spacing) / acts.columns
                height: Theme.bar
                label: Words.say("errands_more")
                tightLabel: Words.say("errands_more_tight")
                drawing: "order"
                onClicked: page.errands.chooseMore()
            }
            KioskButton {
                objectName: "takeForAll"
                width: (acts.width - (acts.columns - 1) * acts.spacing) / acts.columns
                height: Theme.bar
                label: page.errands.take
                drawing: "check"
                tone: "accent"
                onClicked: page.errands.takeForAll()
            }
        }
        BottomBar {
            id: bar

            width: parent.width
            visit: page.visit
            act: "back"
            actLabel: Words.say("errands_end")
            actDrawing: "back"
            onActed: page.visit.goBack()
        }
    }
}
