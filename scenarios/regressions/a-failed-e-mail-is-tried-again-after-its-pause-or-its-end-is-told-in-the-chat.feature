# Found by exploration and made as short as it would get.
# Again from its token: causerie explore --replay 0.1.0/4d7748d9/-626625283/48-4-6-10-16-18-4-4-11-11-11-15-18-16-16-19-8-13-13-15-15-15-20-20-20-22-9-23-22-9-11-22-22-22-25-24-24-24-24-24-14-14-14-14
Feature: A failed e-mail is tried again after its pause, or its end is told in the chat
  Broken when it was found: an e-mail to anna@example.com was not tried again 30000 ms after its try number 1.

  @MAIL-4 @SAFE-1
  Scenario: The shortest story that was found to break it
    When the visitor is known as:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the process restarts after 9 more events
    And the visitor writes "Question 1"
    And the visitor looks away
    And the mail server answers 451 to the next 1 e-mails
    And the agent writes "Reply 2" in conversation 1
    And 13 hours pass
    Then the promise "a failed e-mail is tried again after its pause, or its end is told in the chat" is kept
    And other e-mails are ignored
