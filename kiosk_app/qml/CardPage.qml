// An identity card, if somebody wishes: where it has its code, or whether it may be used.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property CardView card
    required property PanelView panel

    // Where room is short the drawings give way, then the rule, then the larger type.
    readonly property real free: (use.visible ? use.y : skip.y) - Theme.gap - texts.y
    readonly property real told: heading.height + says.leastHeight + equal.implicitHeight + 2 * texts.spacing
    readonly property real ruled: told + rule.implicitHeight + texts.spacing
    readonly property real drawn: Math.min(Math.round(400 * Theme.unit), free - ruled - texts.spacing)
    readonly property bool beside: width > 1.3 * height
    readonly property real large: Math.max(Theme.body, Math.round(46 * Theme.unit))

    Column {
        id: texts

        x: Theme.margin
        y: Math.round(28 * Theme.unit)
        width: page.width - 2 * Theme.margin
        spacing: Math.round(26 * Theme.unit)

        FittedLabel {
            id: heading

            objectName: "title"
            width: parent.width
            room: Math.max(leastHeight, page.height * 0.13)
            text: page.card.title
            largest: Math.round(84 * Theme.unit)
            font.weight: Font.ExtraBold
        }
        Row {
            id: drawings

            visible: page.card.where && page.drawn > 5 * Theme.bodyFloor
            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: ["front", "back"]

                CardDrawing {
                    required property string modelData

                    width: (drawings.width - drawings.spacing) / 2
                    height: page.drawn
                    back: modelData === "back"
                    says: Words.say("card_" + modelData)
                }
            }
        }
        FittedLabel {
            id: says

            objectName: "cardSays"
            width: parent.width
            room: page.free - page.told + leastHeight - (rule.visible ? rule.implicitHeight + texts.spacing : 0) - (drawings.visible ? drawings.height + texts.spacing : 0)
            text: page.card.where ? Words.say("card_how") + " " + page.card.says : page.card.says
            largest: Math.max(Theme.bodyFloor, Math.round((page.card.where ? 40 : 54) * Theme.unit))
            font.weight: Font.Normal
        }
        Label {
            id: rule

            objectName: "cardRule"
            visible: text !== "" && page.ruled <= page.free
            width: parent.width
            text: page.card.rule
            font.pixelSize: page.beside ? Theme.bodyFloor : Math.max(Theme.bodyFloor, Math.round(40 * Theme.unit))
            wrapMode: Text.Wrap
        }
        Label {
            id: equal

            objectName: "cardEqual"
            visible: text !== ""
            width: parent.width
            text: page.card.equal
            font.pixelSize: page.beside ? Theme.bodyFloor : Math.max(Theme.bodyFloor, Math.round(40 * Theme.unit))
            font.weight: Font.Bold
            wrapMode: Text.Wrap
        }
    }
    // Yes and no are of one size and one tone: nobody is pushed.
    KioskButton {
        id: use

        objectName: "useCard"
        visible: page.card.asks || page.card.keeping
        enabled: page.card.asks
        x: Theme.margin
        y: page.beside ? skip.y : skip.y - Theme.gap - height
        width: page.beside ? (page.width - 2 * Theme.margin - Theme.gap) / 2 : page.width - 2 * Theme.margin
        height: skip.height
        label: Words.say(page.card.keeping ? "card_keeping" : "card_yes")
        drawing: "check"
        tone: "on"
        size: page.large
        onClicked: page.card.use()
    }
    KioskButton {
        id: skip

        objectName: "skipCard"
        x: page.beside && use.visible ? use.x + use.width + Theme.gap : Theme.margin
        y: bar.y - Theme.gap - height
        width: use.visible ? use.width : page.width - 2 * Theme.margin
        height: Math.round((page.height < 10 * Theme.bar ? 1 : 1.3) * Theme.bar)
        label: page.card.skipLabel
        drawing: "forward"
        tone: "on"
        size: page.large
        onClicked: page.card.skip()
    }
    BottomBar {
        id: bar

        x: Theme.margin
        y: page.height - height - Math.round((page.panel.portrait ? 40 : 34) * Theme.unit)
        width: page.width - 2 * Theme.margin
        visit: page.visit
        act: "back"
        actLabel: Words.say("back")
        actDrawing: "back"
        onActed: page.visit.goBack()
    }
}
