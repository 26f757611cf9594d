// Everything a finger may press: at least 20 mm each way, named for screen readers, acts on release.
import QtQuick
import QtQuick.Controls.Basic

AbstractButton {
    id: touchable

    required property string label

    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    text: label
    focusPolicy: Qt.NoFocus
    Accessible.name: label
    Accessible.onPressAction: clicked()
}
