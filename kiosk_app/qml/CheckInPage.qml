// A booked visit: its code, typed or scanned; then, early or late, its hour and what can be done.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: page

    required property VisitView visit
    required property CheckInView checkIn
    required property PanelView panel

    // A wide panel has room for ten keys beside what is said.
    readonly property real tenKeys: 10 * Theme.touch + 9 * Theme.gap
    readonly property bool beside: checkIn.typing && !flat && width - tenKeys - 3 * Theme.margin >= 0.35 * width
    // Where all has to stand low the question stands beside keys in two rows.
    readonly property bool flat: panel.low && !panel.portrait
    // On a small one the question stands beside the code, and the title gives way.
    readonly property bool tight: checkIn.typing && !beside && !flat && bar.y - keys.wholeHeight - wholeBox - Theme.bar - 4 * Theme.gap < 2.6 * Theme.strong

    readonly property real wholeBox: Math.max(Theme.touch, Math.round(116 * Theme.unit))
    // A lying panel is wide enough for both answers in a row, and its card needs the height.
    readonly property bool pair: instead.visible && !panel.portrait

    Column {
        id: top

        x: Theme.margin
        y: Math.round((page.tight ? 2 : 24) * Theme.unit)
        width: page.beside ? keys.x - Theme.margin - Theme.gap : page.width - 2 * Theme.margin
        spacing: Math.round(12 * Theme.unit)

        FittedLabel {
            objectName: "title"
            visible: !page.tight
            width: parent.width
            room: Math.max(leastHeight, page.height * (page.checkIn.typing ? 0.1 : 0.2))
            text: page.checkIn.title
            largest: Math.round((page.checkIn.typing ? 60 : 96) * Theme.unit)
            font.weight: Font.ExtraBold
        }
        Rectangle {
            id: box

            visible: page.checkIn.typing
            width: parent.width - (page.tight ? seek.width + Theme.gap : 0)
            height: page.tight ? Math.max(Theme.touch, Math.min(page.wholeBox, bar.y - keys.height - top.y - 2 * Theme.gap)) : page.wholeBox
            radius: Theme.corner
            color: Tokens.card
            border.width: 2 * Theme.hair
            border.color: Theme.accent

            Label {
                objectName: "visitCode"
                x: Theme.gap
                width: parent.width - 2 * Theme.gap
                height: parent.height
                text: page.checkIn.code === "" ? Words.say("check_in_empty") : page.checkIn.code
                color: page.checkIn.code === "" ? Tokens.ink2 : Tokens.ink
                font.pixelSize: Math.max(Theme.body, Math.round(56 * Theme.unit))
                font.weight: Font.DemiBold
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.bodyFloor
                elide: Text.ElideLeft
                verticalAlignment: Text.AlignVCenter
            }
        }
        Label {
            objectName: "checkInSays"
            width: parent.width
            visible: page.checkIn.typing
            // Not half behind the keys.
            opacity: top.y + y + height <= (page.beside ? bar.y : keys.y) ? 1 : 0
            text: page.checkIn.says
            font.pixelSize: Theme.bodyFloor
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
    }
    Rectangle {
        id: card

        readonly property real room: advice.y - Theme.gap - y

        visible: !page.checkIn.typing
        x: Theme.margin
        y: top.y + top.height + Theme.gap
        width: page.width - 2 * Theme.margin
        height: Math.max(2 * Theme.strong, Math.min(room, Math.round(470 * Theme.unit)))
        radius: Theme.corner
        color: Tokens.card
        border.width: Theme.hair
        border.color: Tokens.edge

        Label {
            id: whose

            objectName: "visitService"
            y: Theme.gap
            width: parent.width
            text: page.checkIn.service
            font.pixelSize: Theme.bodyFloor
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            objectName: "visitHour"
            y: whose.y + whose.height
            width: parent.width
            height: foot.y - y
            text: page.checkIn.hour
            color: page.checkIn.late ? Tokens.ink2 : Tokens.ink
            font.pixelSize: Math.round(208 * Theme.unit)
            font.weight: Font.ExtraBold
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.bodyFloor
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }
        Rectangle {
            id: foot

            x: Theme.hair
            y: parent.height - height - Theme.hair
            width: parent.width - 2 * Theme.hair
            height: kept.implicitHeight + Theme.gap
            bottomLeftRadius: Theme.corner
            bottomRightRadius: Theme.corner
            color: page.checkIn.late ? Tokens.waitWash : Tokens.okWash

            Label {
                id: kept

                objectName: "visitKept"
                width: parent.width
                height: parent.height
                text: page.checkIn.kept
                color: page.checkIn.late ? Tokens.wait : Tokens.ok
                font.pixelSize: Theme.bodyFloor
                font.weight: Font.Bold
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
    Label {
        id: advice

        objectName: "checkInAdvice"
        visible: !page.checkIn.typing
        x: Theme.margin
        y: take.y - Theme.gap - height
        width: page.width - 2 * Theme.margin
        text: page.checkIn.says
        font.pixelSize: Theme.bodyFloor
        wrapMode: Text.Wrap
    }
    KioskButton {
        id: take

        objectName: "takeVisit"
        visible: !page.checkIn.typing
        x: Theme.margin
        y: (instead.visible && !page.pair ? instead.y : bar.y) - Theme.gap - height
        width: page.pair ? instead.width : page.width - 2 * Theme.margin
        height: Math.round((page.height < 10 * Theme.bar ? 1 : 1.4) * Theme.bar)
        label: page.checkIn.take
        drawing: "check"
        tone: "accent"
        onClicked: page.checkIn.takeNumber(false)
    }
    KioskButton {
        id: instead

        objectName: "takeOrdinary"
        visible: page.checkIn.instead !== ""
        x: page.pair ? page.width - Theme.margin - width : Theme.margin
        y: bar.y - Theme.gap - height
        width: page.pair ? (page.width - 2 * Theme.margin - Theme.gap) / 2 : page.width - 2 * Theme.margin
        height: page.pair ? take.height : Theme.bar
        label: page.checkIn.instead
        drawing: "forward"
        iconLast: true
        size: Theme.bodyFloor
        onClicked: page.checkIn.takeNumber(true)
    }
    KioskButton {
        id: seek

        objectName: "seekVisit"
        visible: page.checkIn.typing
        x: page.width - Theme.margin - width
        y: page.tight ? top.y : bar.y - Theme.gap - height
        // Beside the code its words have one line.
        width: page.tight ? Math.ceil(Math.max(0.36 * (page.width - 2 * Theme.margin), asked.advanceWidth + 2 * Theme.gap)) : page.flat ? page.width - 2 * Theme.margin - keys.width - Theme.gap : keys.width
        height: page.tight ? box.height : page.flat ? keys.height : Theme.bar
        label: Words.say("check_in_seek")
        drawing: page.tight ? "" : "check"
        tone: "on"
        size: page.tight ? Theme.bodyFloor : Theme.body
        enabled: !page.checkIn.asking
        onClicked: page.checkIn.seek()

        TextMetrics {
            id: asked

            font.family: Theme.face
            font.pixelSize: seek.size
            font.weight: Font.DemiBold
            text: seek.label
        }
    }
    LetterKeys {
        id: keys

        visible: page.checkIn.typing
        flat: page.flat
        x: page.flat ? Theme.margin : page.width - Theme.margin - width
        y: (page.tight || page.flat ? bar.y : seek.y) - Theme.gap - height
        width: page.beside ? page.tenKeys : page.flat ? Math.round(0.77 * (page.width - 2 * Theme.margin)) : page.width - 2 * Theme.margin
        spaces: false
        onTyped: letter => page.checkIn.type(letter)
        onErased: everything => page.checkIn.erase(everything)
    }
    BottomBar {
        id: bar

        x: Theme.margin
        y: page.height - height - Math.round((page.panel.portrait ? 40 : 34) * Theme.unit)
        width: page.width - 2 * Theme.margin
        height: page.flat ? Theme.slimBar : Theme.bar
        visit: page.visit
        act: "back"
        actLabel: Words.say("back")
        actDrawing: "back"
        onActed: page.visit.goBack()
    }
}
