// Parses Markdown from standard input and prints it.

import Foundation
import Markdown

let text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
print(Document(parsing: text).format())
