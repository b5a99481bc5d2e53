import Foundation

/// Standard output and standard error.
///
/// Progress is on the last line of a terminal and gives way to everything else.
final class Console {
  private var isProgressShown = false
  private var nextProgress = ContinuousClock.now + .seconds(1)

  /// Writes text for people to standard output: nothing that a document or the name of a file says can command a
  /// terminal.
  func show(_ text: String) { write(text.visible) }

  /// Writes data, or a page that is safe to show, to standard output.
  ///
  /// When that fails, as on a full disk, there is nothing left to do.
  func write(_ text: String) { write(text.utf8) }

  /// Writes bytes to standard output, which must not command a terminal.
  func write(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    clearProgress()
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      report("digest: standard output cannot be written: \(error.localizedDescription)")
      exit(EXIT_FAILURE)
    }
  }

  /// Writes a line to standard error.
  func report(_ line: String) {
    clearProgress()
    writeToStandardError(line.visible + "\n")
  }

  /// Shows progress, when the work takes long and someone is watching.
  func showProgress(_ count: Int, of total: Int?) {
    guard isatty(STDERR_FILENO) != 0, ContinuousClock.now >= nextProgress else { return }
    nextProgress = .now + .milliseconds(100)
    writeToStandardError(total.map { "\r\(count) of \($0) files" } ?? "\r\(count) files")
    isProgressShown = true
  }

  /// Takes the progress off the terminal.
  func clearProgress() {
    guard isProgressShown else { return }
    writeToStandardError("\r\u{1B}[K")
    isProgressShown = false
  }

  private func writeToStandardError(_ text: String) {
    // Where the place for complaints is gone, so is the place to complain about it.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
