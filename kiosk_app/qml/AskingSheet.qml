// A sheet over the screen that asks: is somebody still there, is a number without a slip still needed?
import QtQuick
import Luot.Kiosk

Item {
    id: sheet

    required property VisitView visit
    required property AskedView asked
    property bool low: false

    readonly property bool ofTime: asked.sheet === "time"

    visible: asked.sheet === "time" || asked.sheet === "take_over"
    objectName: "sheet"
    Accessible.role: Accessible.Dialog
    Accessible.name: asked.title
    onVisibleChanged: {
        if (visible)
            sheet.Accessible.announce(asked.title + " " + asked.text + (ofTime ? " " + asked.seconds + " " + Words.say("time_seconds") : ""), Accessible.Assertive);
    }

    // Nothing behind the sheet is touched.
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }
    Rectangle {
        anchors.fill: paper
        anchors.topMargin: -Math.round(8 * Theme.unit)
        color: Theme.accent
        topLeftRadius: Math.round(44 * Theme.unit)
        topRightRadius: topLeftRadius
    }
    Rectangle {
        id: paper

        y: parent.height - height
        width: parent.width
        height: content.height + Math.round(96 * Theme.unit)
        color: Tokens.paper
        topLeftRadius: Math.round(44 * Theme.unit)
        topRightRadius: topLeftRadius
    }
    Column {
        id: content

        x: Theme.margin
        y: paper.y + Math.round(52 * Theme.unit)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Label {
            objectName: "sheetTitle"
            width: parent.width
            text: sheet.asked.title
            font.pixelSize: Math.max(Theme.strong, Math.round(60 * Theme.unit))
            font.weight: Font.ExtraBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
        }
        Label {
            width: parent.width
            text: sheet.asked.text
            color: Tokens.ink2
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
        }
        Label {
            objectName: "sheetSeconds"
            visible: sheet.ofTime
            width: parent.width
            text: sheet.asked.seconds + " " + Words.say("time_seconds")
            font.pixelSize: Math.max(Theme.strong, Math.round(110 * Theme.unit))
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
        KioskButton {
            objectName: "moreTime"
            visible: sheet.ofTime && sheet.asked.offersTime
            width: parent.width
            height: sheet.low ? Theme.slimBar : Math.max(Theme.bar, Math.round(150 * Theme.unit))
            label: Words.say("more_time")
            drawing: "clock"
            tone: "accent"
            size: Theme.bodyFloor
            onClicked: sheet.visit.askMoreTime()
        }
        Row {
            width: parent.width
            height: sheet.low ? Theme.slimBar : Theme.bar
            spacing: Theme.gap

            KioskButton {
                objectName: "keepNumber"
                visible: !sheet.ofTime
                width: (parent.width - parent.spacing) / 2
                height: parent.height
                label: Words.say("take_over_keep")
                drawing: "check"
                tone: "accent"
                size: Theme.bodyFloor
                onClicked: sheet.visit.keepNumber()
            }
            KioskButton {
                objectName: "sheetDone"
                width: sheet.ofTime ? parent.width : (parent.width - parent.spacing) / 2
                height: parent.height
                label: Words.say(sheet.ofTime ? "to_first_screen" : "take_over_new")
                drawing: "back"
                size: Theme.bodyFloor
                onClicked: sheet.visit.finish()
            }
        }
        BottomBar {
            width: parent.width
            visit: sheet.visit
        }
    }
}
