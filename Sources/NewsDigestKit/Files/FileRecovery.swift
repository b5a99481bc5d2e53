/// What is done with the files of a save of many documents that was interrupted.
public enum FileRecovery: Hashable, Sendable, CaseIterable {
  /// The files that do not have their new texts get them.
  case finish
  /// The files that have their new texts get their old ones, and new files are removed.
  case undo
  /// The files stay as they are. The texts that were kept for them are removed.
  case discard
}
