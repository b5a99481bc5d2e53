/// Which members of records are written: those that are wanted, without those that are left out.
///
///     RecordSelection("content.stories.headline")       // of the content only the headlines of the stories
///     RecordSelection("path, content.title, content.date")
///     RecordSelection("-blocks, -diagnostics")           // everything but these, wherever they are
///
/// A term is a path of names from the top of the record, separated by periods. Arrays are passed through: what a path
/// names is taken of each element. It names all that is in a member. A name with `-` before it leaves out all members
/// of this name, however deep. Without any path, everything else is wanted.
public struct RecordSelection: Sendable {
  /// What is wanted of an object, by name; a part without names is wanted as a whole.
  struct Part: Sendable {
    fileprivate var parts: [ExactText: Part] = [:]

    var isWhole: Bool { parts.isEmpty }

    subscript(_ name: String) -> Part? { parts[ExactText(name)] }
  }

  private(set) var wanted: Part?
  private var leftOut: Set<ExactText> = []

  /// Parses terms, which commas separate.
  ///
  /// - Parameters:
  ///   - terms: The terms.
  ///   - names: Names of members of the record that are wanted in any case.
  /// - Returns: `nil` if a term or a name of a path is empty.
  /// - Complexity: O(*n*) in the bytes of the text.
  public init?(_ terms: String, always names: [String] = []) {
    var paths: [[ExactText]] = []
    for term in terms.utf8.split(separator: .ascii(","), omittingEmptySubsequences: false) {
      let term = String(Substring(term.trimmingSpaces))
      if term.utf8.first == .ascii("-") {
        leftOut.insert(ExactText(String(term.dropFirst())))
      } else {
        paths.append(
          term.utf8.split(separator: .ascii("."), omittingEmptySubsequences: false)
            .map { ExactText(String(Substring($0))) })
      }
    }
    let empty = ExactText("")
    guard !leftOut.contains(empty), !paths.contains(where: { $0.contains(empty) }) else { return nil }
    guard !paths.isEmpty else { return }
    var wanted = Part()
    for path in paths + names.map({ [ExactText($0)] }) { wanted.add(path[...]) }
    self.wanted = wanted
  }

  func leavesOut(_ name: String) -> Bool { !leftOut.isEmpty && leftOut.contains(ExactText(name)) }
}

extension RecordSelection.Part {
  /// Adds what a path names. The whole of a part includes all that is named in it.
  fileprivate mutating func add(_ path: ArraySlice<ExactText>) {
    guard let name = path.first else { return }
    if path.count == 1 {
      parts[name] = Self()
    } else if parts[name]?.isWhole != true {
      parts[name, default: Self()].add(path.dropFirst())
    }
  }
}

extension Substring.UTF8View {
  fileprivate var trimmingSpaces: Substring.UTF8View {
    var rest = drop(while: \.isSpaceOrTab)
    while let last = rest.last, last.isSpaceOrTab { rest = rest.dropLast() }
    return rest
  }
}
