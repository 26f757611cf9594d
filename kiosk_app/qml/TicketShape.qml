// The outline of a ticket with its perforation and notches; a card is one lying, a number one standing.
import QtQuick
import QtQuick.Shapes

Item {
    id: ticket

    property bool lying: true
    property real perforation: 0
    property real notch: Math.round(13 * Theme.unit)
    property real corner: Theme.corner
    property real lip: Theme.lip
    property color paper: Tokens.card
    property color stub: "transparent"
    property color line: Tokens.edge
    property real dot: Math.max(2, 4 * Theme.unit)

    readonly property real depth: height - lip

    Shape {
        anchors.fill: parent

        ShapePath {
            strokeColor: ticket.line
            strokeWidth: Theme.hair
            fillColor: ticket.line
            PathSvg {
                path: Drawings.ticket(ticket.width, ticket.height, ticket.corner, ticket.notch, ticket.perforation, ticket.lying)
            }
        }
        ShapePath {
            strokeColor: ticket.line
            strokeWidth: Theme.hair
            fillColor: ticket.paper
            PathSvg {
                path: Drawings.ticket(ticket.width, ticket.depth, ticket.corner, ticket.notch, ticket.perforation, ticket.lying)
            }
        }
        ShapePath {
            strokeColor: "transparent"
            strokeWidth: 0
            fillColor: ticket.stub
            PathSvg {
                path: ticket.lying ? Drawings.stub(ticket.depth, ticket.corner, ticket.notch, ticket.perforation) : "M0 0"
            }
        }
        ShapePath {
            strokeColor: ticket.line
            strokeWidth: Theme.hair
            fillColor: "transparent"
            PathSvg {
                path: Drawings.ticket(ticket.width, ticket.depth, ticket.corner, ticket.notch, ticket.perforation, ticket.lying)
            }
        }
        ShapePath {
            strokeColor: Qt.alpha(ticket.line, 0.75)
            strokeWidth: ticket.dot
            strokeStyle: ShapePath.DashLine
            dashPattern: [0.01, 2.4]
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            PathSvg {
                path: ticket.lying
                    ? "M" + ticket.perforation + " " + 2 * ticket.notch + "V" + (ticket.depth - 1.6 * ticket.notch)
                    : "M" + 2.2 * ticket.notch + " " + ticket.perforation + "H" + (ticket.width - 2 * ticket.notch)
            }
        }
    }
}
