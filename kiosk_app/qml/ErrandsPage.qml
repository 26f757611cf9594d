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
    // Low on a lying panel two short names share a row, and a long one has it to itself.
    readonly property bool wordy: {
        for (let at = 0; at < all.count; at++)
            if (((all.itemAt(at) as ErrandItem)?.letters ?? 0) > 44)
                return true;
        return false;
    }
    readonly property int columns: (lying || panel.low) && !panel.small && all.count > 2 && !(lying && panel.low && wordy) ? 2 : 1
    // What is left for the list above the buttons, before one of them turns to what has no room.
    readonly property real room: (panel.low ? panel.reach : height - heading.height - Theme.gap - (note.visible ? note.height + Theme.gap : 0))
        - content.anchors.bottomMargin - (tight || !errands.more ? 1 : 2) * (Theme.bar + Theme.gap) - bar.height - Theme.gap
    readonly property bool roomy: heightOf(0, all.count, true) <= room
    readonly property bool crowded: heightOf(0, all.count, false) > room
    readonly property real spare: (room - heightOf(0, all.count, false)) / Math.max(1, Math.ceil(all.count / columns))
    // The first errand of the page shown, and the first one that has no more room on it.
    property int first: 0
    readonly property int beyond: {
        let place = first + columns;
        while (crowded && place < all.count && heightOf(first, place + columns, false) <= room)
            place += columns;
        return crowded ? place : all.count;
    }

    function rowOf(place: int, wished: bool): real {
        let most = 0;
        for (let at = place - place % columns; at < Math.min(place - place % columns + columns, all.count); at++)
            most = Math.max(most, (all.itemAt(at) as ErrandItem)?.heightOf(wished) ?? 0);
        return most;
    }
    function heightOf(from: int, to: int, wished: bool): real {
        let sum = -Theme.gap;
        for (let at = from; at < Math.min(to, all.count); at += columns)
            sum += rowOf(at, wished) + Theme.gap;
        return sum;
    }

    Connections {
        target: page.errands
        function onChanged(): void {
            page.first = 0;
        }
    }

    component ErrandItem: Item {
        id: row

        required property string code
        required property string title
        required property string drop
        required property int index

        readonly property int letters: title.length

        function heightOf(wished: bool): real {
            return Math.max(Theme.touch, (wished ? name.wishedHeight : name.leastHeight) + Math.round(24 * Theme.unit));
        }

        Rectangle {
            anchors.fill: parent
            radius: Theme.corner
            color: Tokens.card
            border.width: Theme.hair
            border.color: Tokens.edge
        }
        FittedLabel {
            id: name

            objectName: "errandName"
            x: Math.round(28 * Theme.unit)
            y: (parent.height - height) / 2
            width: off.x - x - Math.round(16 * Theme.unit)
            room: row.height - Math.round(16 * Theme.unit)
            text: row.title
            largest: Math.round((page.tight ? 32 : 42) * Theme.unit)
            font.weight: Font.Bold
        }
        KioskButton {
            id: off

            objectName: "drop_" + row.code
            x: parent.width - width
            width: Math.max(Theme.touch, Math.min(Math.round(0.28 * parent.width), (page.tight ? 1.5 : 3) * Theme.touch))
            height: parent.height
            label: Words.say("errand_drop")
            spoken: row.drop
            size: Theme.bodyFloor
            onClicked: page.errands.drop(row.code)
        }
    }

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
            columns: page.columns
            spacing: Theme.gap

            Repeater {
                id: all

                model: page.chosen

                ErrandItem {
                    visible: index >= page.first && index < page.beyond
                    width: (list.width - (list.columns - 1) * list.spacing) / list.columns
                    height: page.roomy ? page.rowOf(index, true) : page.crowded ? page.rowOf(index, false)
                        : Math.min(page.rowOf(index, true), page.rowOf(index, false) + page.spare)
                }
            }
        }
        Grid {
            id: acts

            width: parent.width
            columns: page.crowded ? (page.errands.more ? 3 : 2) : page.tight && page.errands.more ? 2 : 1
            spacing: Theme.gap

            KioskButton {
                objectName: "nextErrands"
                visible: page.crowded
                width: (acts.width - (acts.columns - 1) * acts.spacing) / acts.columns
                height: Theme.bar
                label: page.beyond < all.count ? Words.say("procedure_more") : Words.say("procedure_top")
                drawing: "down"
                size: Theme.bodyFloor
                onClicked: page.first = page.beyond < all.count ? page.beyond : 0
            }
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
