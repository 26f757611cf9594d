// Words as large as their room allows, and no smaller than everything is read at.
import QtQuick

Label {
    id: fitted

    required property real room
    required property int largest

    height: Math.min(Math.max(room, 0), wished.implicitHeight)
    font.pixelSize: Math.max(Theme.bodyFloor, largest)
    fontSizeMode: Text.Fit
    minimumPixelSize: Theme.bodyFloor
    wrapMode: Text.Wrap

    readonly property real wishedHeight: wished.implicitHeight
    readonly property real leastHeight: least.implicitHeight

    Label {
        id: wished

        visible: false
        width: fitted.width
        text: fitted.text
        textFormat: fitted.textFormat
        font.pixelSize: fitted.font.pixelSize
        font.weight: fitted.font.weight
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    Label {
        id: least

        visible: false
        width: fitted.width
        text: fitted.text
        textFormat: fitted.textFormat
        font.pixelSize: Theme.bodyFloor
        font.weight: fitted.font.weight
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
