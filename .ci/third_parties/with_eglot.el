;;; Opens a storyboard in Emacs, with eglot and the lines of editors/README.md.
;;
;; `emacs --batch -l with_eglot.el README BOARD`: README holds the lines, BOARD a slip in a size, `widex`. The program
;; is on the search path. See .ci/editors.

(package-initialize)
(require 'yaml-mode)
(require 'eglot)
(require 'flymake)

(defun eval-lines (readme)
  "Evaluate the block below the heading for Emacs in README."
  (with-temp-buffer
    (insert-file-contents readme)
    (search-forward "## Emacs")
    (search-forward "```elisp\n")
    (let ((begin (point)))
      (search-forward "\n```")
      (eval-region begin (match-beginning 0)))))

(defun must-hold (what words)
  "Fail unless WORDS are in WHAT."
  (unless (string-search words (format "%s" what))
    (message "there is no %S in %S" words what)
    (kill-emacs 1)))

(defun asked (method)
  "What the server answers to METHOD at the cursor."
  (jsonrpc-request (eglot-current-server) method (eglot--TextDocumentPositionParams)))

(let ((readme (pop command-line-args-left)) (board (pop command-line-args-left)))
  (eval-lines readme)
  (setq eglot-sync-connect 60)
  (find-file board)
  (yaml-mode)
  (apply #'eglot (eglot--guess-contact))
  (let ((end (+ (float-time) 60)))
    (while (and (< (float-time) end) (not (flymake-diagnostics)))
      (accept-process-output nil 0.1)
      (flymake-start)))
  (must-hold (mapcar #'flymake-diagnostic-text (flymake-diagnostics)) "`widex` is no size")
  (goto-char (point-min))
  (search-forward "camera: st")
  (must-hold (asked :textDocument/hover) "nothing moves")
  (goto-char (point-min))
  (search-forward "prompt: \"@")
  (must-hold (mapcar (lambda (item) (plist-get item :label)) (plist-get (asked :textDocument/completion) :items)) "@Mei")
  (eglot-shutdown (eglot-current-server))
  (message "eglot in Emacs %s: problems, hover, completion" emacs-version))
