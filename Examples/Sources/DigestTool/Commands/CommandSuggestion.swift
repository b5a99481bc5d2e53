/// What to call instead of a subcommand that does not exist.
struct CommandSuggestion {
  private let given: String
  private let names: [String]

  /// How many letters of a name may be missing or too many.
  private static let reach = 2

  /// Looks at the first argument of a call; `nil` where that is a subcommand or an option.
  init?(_ arguments: [String], among names: [String]) {
    guard let given = arguments.dropFirst().first, !given.hasPrefix("-"), given != "help", !names.contains(given) else {
      return nil
    }
    (self.given, self.names) = (given, names)
  }

  /// The names that differ the least, where that is little.
  private var nearest: [String] {
    let distances = names.map { name in (name, distance: name.difference(from: given.lowercased()).count) }
    let minimum = min(distances.map(\.distance).min() ?? 0, Self.reach)
    return distances.filter { $0.distance == minimum }.map(\.0)
  }

  var text: String {
    let pattern =
      nearest.isEmpty
      ? "There is no subcommand {name}. See digest --help for those that there are."
      : "There is no subcommand {name}. Did you mean {names}?"
    return pattern.localized(["name": given, "names": nearest.map { "digest \($0)" }.joined(separator: ", ")])
  }
}
