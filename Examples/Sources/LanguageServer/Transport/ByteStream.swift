import Foundation

/// The bytes of a file handle, in the pieces that they come in.
enum ByteStream {
  /// Reads until the end, on a thread of its own: a read waits, and the threads of tasks are few.
  static func bytes(of handle: FileHandle) -> AsyncStream<[UInt8]> {
    AsyncStream { continuation in
      Thread.detachNewThread {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
          // `FileHandle` waits for as many bytes as are asked for, or ends the process where a read fails.
          let count = read(handle.fileDescriptor, &buffer, buffer.count)
          if count < 0, errno == EINTR { continue }
          guard count > 0 else { break }
          continuation.yield(Array(buffer[..<count]))
        }
        continuation.finish()
      }
    }
  }
}
