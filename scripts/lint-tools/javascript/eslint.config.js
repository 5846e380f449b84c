// Rules of the modules of the command center. Run by the script beside this file.
import js from "@eslint/js";
import globals from "globals";

export default [
    js.configs.recommended,
    {
        files: ["java-tasks/src/main/web/**/*.js"],
        languageOptions: { globals: globals.browser },
        linterOptions: { reportUnusedDisableDirectives: "error" },
        rules: {
            complexity: ["error", 10],
            curly: "error",
            eqeqeq: "error",
            "max-depth": ["error", 3],
            "max-lines": ["error", 250],
            "max-lines-per-function": ["error", 60],
            "max-params": ["error", 5],
            "max-len": ["error", { code: 120 }],
            "no-nested-ternary": "error",
            "no-unused-vars": ["error", { argsIgnorePattern: "^unused" }],
            "no-var": "error",
            "prefer-const": "error",
        },
    },
];
