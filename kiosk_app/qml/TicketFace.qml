// The number as large as the ticket allows, its letters in the accent.
import QtQuick

Item {
    id: face

    required property string letters
    required property string digits
    property int largest: 344
    property color lettersInk: Theme.accent
    property color ink: Tokens.ink

    readonly property real fitting: Math.min(largest, 100 * width / Math.max(1, probe.advanceWidth), height / 0.84)

    objectName: "ticketNumber"
    implicitHeight: Math.round(fitting * 0.76)
    Accessible.role: Accessible.StaticText
    Accessible.name: letters + digits
    Accessible.ignored: Theme.covered && !enabled

    TextMetrics {
        id: probe

        font.family: Theme.face
        font.pixelSize: 100
        font.weight: Font.ExtraBold
        text: face.letters + face.digits
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (face.height - 0.74 * face.fitting) / 2 - (1.0 - 0.74) * face.fitting

        Label {
            text: face.letters
            color: face.lettersInk
            font.pixelSize: face.fitting
            font.weight: Font.ExtraBold
            Accessible.ignored: true
        }
        Label {
            text: face.digits
            color: face.ink
            font.pixelSize: face.fitting
            font.weight: Font.ExtraBold
            Accessible.ignored: true
        }
    }
}
