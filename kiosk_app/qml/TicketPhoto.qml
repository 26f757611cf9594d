// Below the perforation of a number without a slip: the code, and what a phone can do instead.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: photo

    required property NumberView number
    // The ticket's height, its level (see BigTicket), and its margins with and without room.
    required property real whole
    required property int level
    required property real roomyPad
    required property real pad

    readonly property real margin: level === 0 ? roomyPad : pad
    readonly property real gap: Math.round(24 * Theme.unit)
    readonly property real codeLeast: 1.5 * Theme.touch
    readonly property real codeMost: 0.42 * width
    readonly property real codeRoomy: Math.max(codeLeast, Math.min(codeMost, 0.4 * whole - 0.4 * roomyPad))

    function leastHeight(level: int): real {
        const words = level === 0 ? roomy.implicitHeight + whyRoomy.implicitHeight + 2 * gap
            : level === 1 ? plain.implicitHeight + whyPlain.implicitHeight + gap
            : brief.implicitHeight + gap;
        return Math.max(words, codeLeast + gap);
    }

    component Measured: Label {
        visible: false
        width: photo.width - 1.2 * photo.pad - photo.gap - photo.codeLeast
        font.pixelSize: Theme.bodyFloor
        wrapMode: Text.WordWrap
        Accessible.ignored: true
    }

    Measured {
        id: roomy

        width: photo.width - 1.2 * photo.roomyPad - photo.gap - photo.codeRoomy
        text: plain.text
        font.pixelSize: Math.max(Theme.bodyFloor, 54 * Theme.unit)
        font.weight: Font.Bold
    }
    Measured {
        id: whyRoomy

        width: roomy.width
        text: whyPlain.text
    }
    Measured {
        id: plain

        text: Words.say("photograph_this")
        font.pixelSize: Theme.body
        font.weight: Font.Bold
    }
    Measured {
        id: whyPlain

        text: Words.say("photograph_why")
        font.pixelSize: Theme.body
    }
    Measured {
        id: brief

        text: plain.text.replace(/\n/g, " ")
        font.weight: Font.Bold
    }

    QrCode {
        id: code

        objectName: "qr"
        visible: text !== ""
        text: photo.number.followUrl
        width: Math.round(photo.level === 0 ? Math.min(photo.codeRoomy, photo.height - 0.4 * photo.roomyPad)
            : Math.max(photo.codeLeast, Math.min(photo.codeMost, photo.height - photo.gap,
                photo.width - 1.2 * photo.pad - photo.gap
                - (photo.level === 1 ? Math.max(whyPlain.implicitWidth, plain.implicitWidth) : 0.5 * brief.implicitWidth))))
        height: width
        x: photo.margin * 0.5
        y: (photo.height - height) / 2
        Accessible.role: Accessible.Graphic
        Accessible.name: Words.say("follow_on_phone")
        Accessible.ignored: Theme.covered && !enabled
    }
    Column {
        anchors.left: code.right
        anchors.leftMargin: photo.gap
        anchors.right: parent.right
        anchors.rightMargin: photo.margin * 0.7
        anchors.verticalCenter: parent.verticalCenter
        spacing: photo.level === 0 ? Math.round(12 * Theme.unit) : 0

        Label {
            width: parent.width
            text: photo.level < 2 ? plain.text : brief.text
            font.pixelSize: photo.level === 0 ? roomy.font.pixelSize : photo.level === 1 ? Theme.body : Theme.bodyFloor
            font.weight: Font.Bold
            wrapMode: Text.WordWrap
        }
        Label {
            width: parent.width
            visible: photo.level < 2
            text: whyPlain.text
            color: Tokens.ink2
            font.pixelSize: photo.level === 0 ? Theme.bodyFloor : Theme.body
            wrapMode: Text.WordWrap
        }
    }
}
