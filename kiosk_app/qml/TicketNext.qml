// Below the perforation: who is before, where to go, and the code that follows the turn on a phone.
pragma ComponentBehavior: Bound
import QtQuick
import Luot.Kiosk

Item {
    id: next

    required property NumberView number
    // The ticket's height, its level (see BigTicket), and its margins with and without room.
    required property real whole
    required property int level
    required property real roomyPad
    required property real pad

    readonly property real margin: level === 0 ? roomyPad : pad
    readonly property real gap: Math.round(24 * Theme.unit)
    readonly property bool wide: width > 3 * 0.4 * whole
    readonly property real codeLeast: 1.5 * Theme.touch
    readonly property real codeMost: 0.36 * width
    readonly property real codeRoomy: Math.max(codeLeast, Math.min(codeMost, 0.4 * whole - 0.4 * roomyPad - (wide ? 0 : caption.implicitHeight)))
    readonly property int letters: level === 1 ? Theme.body : Theme.bodyFloor
    readonly property real stepWish: Math.max(aheadTight.wishAt(letters), countersTight.wishAt(letters))

    function leastHeight(level: int): real {
        const steps = level === 0 ? aheadRoomy.heightAt(0) + countersRoomy.heightAt(0) + 3 * gap
            : aheadTight.heightAt(level) + countersTight.heightAt(level) + (level < 3 ? 2 : 1.5) * gap;
        const codes = level === 0 ? codeRoomy + 0.4 * roomyPad + (wide ? 0 : caption.implicitHeight) : codeLeast + gap;
        return Math.max(steps, code.visible ? codes : 0);
    }

    component Measured: NextStep {
        visible: false
        icon: "people"
    }

    Measured {
        id: aheadRoomy

        width: next.width - 1.5 * next.roomyPad - next.gap - next.codeRoomy
        title: ahead.title
        text: ahead.text
    }
    Measured {
        id: countersRoomy

        width: aheadRoomy.width
        title: counters.title
        text: counters.text
    }
    Measured {
        id: aheadTight

        width: next.width - 1.5 * next.pad - next.gap - next.codeLeast
        title: ahead.title
        text: ahead.text
        keepsText: true
    }
    Measured {
        id: countersTight

        width: aheadTight.width
        title: counters.title
        text: counters.text
    }

    Column {
        x: next.margin
        width: (code.visible ? (next.wide && caption.visible ? caption.x : code.x) - next.gap : next.width - next.margin) - x
        anchors.verticalCenter: parent.verticalCenter
        spacing: Math.max(0.5 * next.gap, Math.min(44 * Theme.unit, next.height - ahead.height - counters.height - next.gap))

        NextStep {
            id: ahead

            width: parent.width
            icon: "people"
            title: next.number.ahead
            text: next.number.wait
            level: next.level
            keepsText: true
        }
        NextStep {
            id: counters

            width: parent.width
            icon: "counter"
            title: next.number.counters
            text: next.number.until
            level: next.level
        }
    }
    QrCode {
        id: code

        objectName: "qr"
        visible: text !== ""
        text: next.number.followUrl
        width: Math.round(next.level === 0 ? next.codeRoomy
            : Math.max(next.codeLeast, Math.min(next.codeMost, next.height - next.gap, next.width - 1.5 * next.pad - next.gap - Math.ceil(next.stepWish) - 2 * Theme.hair)))
        height: width
        x: next.width - next.margin * 0.5 - width
        y: (next.height - height - (next.wide || !caption.visible ? 0 : caption.height)) / 2
        Accessible.role: Accessible.Graphic
        Accessible.name: Words.say("follow_on_phone")
        Accessible.ignored: Theme.covered && !enabled
    }
    Label {
        id: caption

        visible: code.visible && next.level === 0
            && (next.wide ? code.x - width - 2 * next.margin > Math.max(aheadRoomy.wish, countersRoomy.wish) : implicitWidth <= next.codeRoomy + next.roomyPad)
        x: next.wide ? code.x - width : code.x + (code.width - width) / 2
        y: next.wide ? code.y + (code.height - height) / 2 : code.y + code.height - Math.round(4 * Theme.unit)
        text: Words.say("follow_on_phone")
        font.pixelSize: Theme.bodyFloor
        font.weight: Font.DemiBold
        horizontalAlignment: next.wide ? Text.AlignRight : Text.AlignHCenter
    }
}
