/// How a text ends its lines.
enum LineEnding: Hashable, Sendable {
  case lineFeed
  case carriageReturnLineFeed

  var bytes: [UInt8] {
    switch self {
    case .lineFeed: [.lineFeed]
    case .carriageReturnLineFeed: [.carriageReturn, .lineFeed]
    }
  }

  /// The ending that most lines of a text have; LF where it has none.
  init(mostCommonIn view: ByteView) {
    var balance = 0
    var lines = LineScanner(view, in: view.indices)
    while let line = lines.next() {
      switch line.end - line.content.upperBound {
      case 0: break
      case 1: balance -= 1
      default: balance += 1
      }
    }
    self = balance > 0 ? .carriageReturnLineFeed : .lineFeed
  }
}
